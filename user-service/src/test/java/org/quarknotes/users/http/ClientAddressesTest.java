package org.quarknotes.users.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.users.domain.ClientAddress;

class ClientAddressesTest {
    private final ClientAddresses addresses = trusting("127.0.0.0/8", "::1", "10.0.0.0/8", "fc00::/7", "fe80::/10");

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:201, 192.0.2.1",
        "2001:db8:0:1:aaaa:bbbb:cccc:dddd, 2001:db8:0:1::/64",
        "2001:DB8::1, 2001:db8::/64",
        "2001:db8:1:0:2::3, 2001:db8:1::/64",
        "::1, ::/64",
        "fe80::1%eth0, fe80::/64"
    })
    void who_comes_directly_is_the_peer(String peer, String network) {
        assertThat(from(peer).network()).isEqualTo(network);
    }

    @Test
    void two_of_one_household_are_one() {
        assertThat(from("2001:db8:0:1::1"))
                .isEqualTo(from("2001:db8:0:1:ffff::2"))
                .isNotEqualTo(from("2001:db8:0:2::1"));
    }

    @Test
    void what_a_stranger_forwards_is_not_believed() {
        assertThat(from("192.0.2.1", "198.51.100.7")).isEqualTo(from("192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "'203.0.113.9, 198.51.100.7', 198.51.100.7",
        "'203.0.113.9, 198.51.100.7, 10.1.2.3', 198.51.100.7",
        "'203.0.113.9,198.51.100.7 ,\t10.1.2.3,127.0.0.1,::1,fd00::7', 198.51.100.7",
        "'203.0.113.9, ::ffff:198.51.100.7, ::ffff:10.1.2.3', 198.51.100.7",
        "'203.0.113.9, 2001:db8::7', 2001:db8::/64",
        "'10.1.2.3, 10.4.5.6', 10.1.2.3"
    })
    void through_proxies_that_are_trusted_it_is_the_last_that_is_none_of_them(String forwarded, String client) {
        assertThat(from("127.0.0.1", forwarded).network()).isEqualTo(client);
        assertThat(from("::ffff:127.0.0.1", forwarded).network()).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(from("127.0.0.1", "203.0.113.9", "198.51.100.7", "10.1.2.3")).isEqualTo(from("198.51.100.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "unknown",
                "localhost",
                "example.com",
                "198.51.100.7:80",
                "[2001:db8::1]:80",
                "\"198.51.100.7\"",
                "198.51.100.256",
                "198.51.100",
                "3325256711",
                "0x7f.1",
                "2001:db8::1%eth0",
                "2001:db8::1::2",
                "198.51.100.7\u0000",
                "١٩٨.٥١.١٠٠.٧",
                "for=198.51.100.7",
                "198.51.100.7;10.0.0.1",
                "::ffff:198.51.100.7:80"
            })
    void what_is_no_address_ends_the_walk(String garbage) {
        assertThat(from("127.0.0.1", garbage)).isEqualTo(from("127.0.0.1"));
        assertThat(from("127.0.0.1", "203.0.113.9, " + garbage + ", 10.1.2.3")).isEqualTo(from("10.1.2.3"));
        assertThat(from("127.0.0.1", garbage + ", 198.51.100.7")).isEqualTo(from("198.51.100.7"));
    }

    @Test
    void a_very_long_header_is_walked_all_the_same() {
        assertThat(from("127.0.0.1", "203.0.113.9" + ", 10.1.2.3".repeat(5_000)))
                .isEqualTo(from("203.0.113.9"));
        assertThat(from("127.0.0.1", ",".repeat(16_000))).isEqualTo(from("127.0.0.1"));
    }

    @Test
    void without_a_peer_nobody_knows() {
        assertThat(addresses.of(Optional.empty(), List.of("198.51.100.7"))).isEqualTo(ClientAddress.UNKNOWN);
        assertThat(from("/run/socket", "198.51.100.7")).isEqualTo(ClientAddress.UNKNOWN);
    }

    @Test
    void who_trusts_nobody_believes_no_header() {
        var wary = new ClientAddresses(Optional::empty);

        assertThat(wary.of(Optional.of("127.0.0.1"), List.of("198.51.100.7"))).isEqualTo(from("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "10.0.0.0/33",
                "10.0.0.1/8",
                "::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "fc00::/7/8",
                ""
            })
    void what_is_no_network_stops_the_start_with_a_sentence(String text) {
        assertThatThrownBy(() -> trusting(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "quarknotes.users.trusted-proxies: '%s' is no network, such as 10.0.0.0/8 or fc00::/7", text);
    }

    @Test
    void an_address_is_in_no_log() {
        assertThat(from("192.0.2.1").toString()).doesNotContain("192");
    }

    private ClientAddress from(String peer, String... forwarded) {
        return addresses.of(Optional.of(peer), Arrays.asList(forwarded));
    }

    private static ClientAddresses trusting(String... networks) {
        return new ClientAddresses(() -> Optional.of(List.of(networks)));
    }
}
