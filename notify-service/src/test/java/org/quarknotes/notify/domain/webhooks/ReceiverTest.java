package org.quarknotes.notify.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com, hooks.example.com, 443, hooks.example.com, /",
        "https://Hooks.Example.COM./a?b=c, hooks.example.com, 443, hooks.example.com., /a?b=c",
        "https://hooks.example.com:8443/a%20b, hooks.example.com, 8443, hooks.example.com:8443, /a%20b",
        "https://[2606:4700:4700::1111]/x, 2606:4700:4700::1111, 443, [2606:4700:4700::1111], /x",
        "HTTPS://1.1.1.1?a, 1.1.1.1, 443, 1.1.1.1, /?a"
    })
    void what_is_asked_of_whom_follows_from_the_url(
            String url, String host, int port, String authority, String target) {
        var receiver = Receiver.parse(url, Reach.INTERNET);

        assertThat(receiver.host()).isEqualTo(host);
        assertThat(receiver.port()).isEqualTo(port);
        assertThat(receiver.authority()).isEqualTo(authority);
        assertThat(receiver.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost",
                "https://LOCALHOST./",
                "https://a.localhost/",
                "https://127.0.0.1",
                "https://127.1/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[64:ff9b::a00:1]/"
            })
    void what_is_inside_is_refused_in_every_spelling(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receiver.parse(url, Reach.INTERNET))
                .withMessageStartingWith("must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com",
                "//hooks.example.com",
                "https://",
                "https:///path",
                "mailto:a@example.com",
                "http://hooks.example.com",
                "ftp://hooks.example.com",
                "https://user@hooks.example.com",
                "https://user:pass@hooks.example.com",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com:99999999999/",
                "https://hooks example.com/",
                "https://hooks.example.com\r\nX: y/",
                "https://[fe80::1%25eth0]/",
                "https://[::1",
                "https://grüße.example/",
                "https://1.2.3.4.5/",
                "https://a_b.example/",
                "https://hooks.example.com\\@127.0.0.1/"
            })
    void what_is_no_such_url_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receiver.parse(url, Reach.INTERNET))
                .withMessageStartingWith("must");
    }

    @Test
    void an_endless_url_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receiver.parse("https://hooks.example.com/" + "a".repeat(2048), Reach.INTERNET))
                .withMessage("must have at most 2048 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000/x", "http://127.0.0.1", "https://10.1.2.3/", "http://[::1]:80/"})
    void what_is_inside_is_taken_where_the_configuration_allows_it(String url) {
        assertThat(Receiver.parse(url, Reach.ANYWHERE).url()).hasToString(url);
    }
}
