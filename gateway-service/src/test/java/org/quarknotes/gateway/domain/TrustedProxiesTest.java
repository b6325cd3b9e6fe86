package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/33"));

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.6, false",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false",
        "unknown, false",
        "10.1, false"
    })
    void a_proxy_is_known_by_its_network(String address, boolean known) {
        assertThat(proxies.contain(address)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9 | 198.51.100.1              | 203.0.113.9
            10.0.0.1    | 198.51.100.1              | 198.51.100.1
            10.0.0.1    | 1.2.3.4, 198.51.100.1     | 198.51.100.1
            10.0.0.1    | 1.2.3.4, 198.51.100.1, 10.0.0.2 | 198.51.100.1
            10.0.0.1    | 10.0.0.3, 10.0.0.2        | 10.0.0.3
            10.0.0.1    | 198.51.100.1, nonsense    | 10.0.0.1
            10.0.0.1    | 198.51.100.1,             | 10.0.0.1
            10.0.0.1    | 2001:db9::5               | 2001:db9::5
            """)
    void the_client_is_the_right_most_that_is_no_proxy(String peer, String forwardedFor, String client) {
        assertThat(proxies.client(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void a_field_sent_twice_is_one_list() {
        assertThat(proxies.client("10.0.0.1", List.of("1.2.3.4", "198.51.100.1, 10.0.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void without_proxies_nobody_is_believed() {
        assertThat(new TrustedProxies(List.of()).client("10.0.0.1", List.of("1.2.3.4")))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "example.org", "::/129", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void what_is_no_network_is_refused(String network) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
