package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:7",
        "fe80::1%eth0, fe80::2",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1"
    })
    void these_are_counted_together(String one, String other) {
        assertThat(AddressBlock.of(one)).isEqualTo(AddressBlock.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.1, 192.0.2.2", "::1, 127.0.0.1"})
    void these_are_not(String one, String other) {
        assertThat(AddressBlock.of(one)).isNotEqualTo(AddressBlock.of(other));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(AddressBlock.of("_hidden")).isEqualTo(new AddressBlock("_hidden"));
        assertThat(AddressBlock.of("a:b:c")).isEqualTo(new AddressBlock("a:b:c"));
        assertThat(AddressBlock.of("%")).isEqualTo(new AddressBlock("%"));
    }
}
