package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {
    @ParameterizedTest
    @CsvSource({"http://notes,80", "https://notes/,443", "http://notes:8082,8082", "http://[::1]:8082,8082"})
    void a_port_goes_without_saying(URI address, int port) {
        assertThat(new Upstream.Target(address, 1).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes:8082",
                "ftp://notes",
                "http://notes/v1",
                "http://notes?a",
                "http://me@notes",
                "http:///",
                "/notes"
            })
    void anything_but_scheme_host_and_port_is_refused(URI address) {
        assertThatThrownBy(() -> new Upstream.Target(address, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address of an upstream");
    }
}
