package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl/8.5.0 | curl/8.12.1",
                "okhttp/4.9 | okhttp/5.0.0-alpha.14",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
                        + "| Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4"
                        + "| Mozilla/5.0 (Macintosh; Intel Mac OS X 14_4) AppleWebKit/618.1 (KHTML, like Gecko) Version/18.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148"
                        + "| Mozilla/5.0 (iPhone; CPU iPhone OS 18_0_1 like Mac OS X) Mobile/16A366",
                "Dalvik/2.1.0 (Linux; U; Android 14; SM-G991B Build/UP1A.231005.007)"
                        + "| Dalvik/2.1.0 (Linux; U; Android 15; SM-G991B Build/AP3A.240905.015)"
            })
    void another_version_is_the_same_client(String before, String after) {
        assertThat(name(after)).isEqualTo(name(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl/8.5.0 | okhttp/8.5.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0 | Mozilla/5.0 (X11; Linux aarch64; rv:128.0) Firefox/128.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 | Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Edg/126.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) | Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X)",
                "Dalvik/2.1.0 (Linux; U; Android 14; SM-G991B) | Dalvik/2.1.0 (Linux; U; Android 14; SM-S921B)"
            })
    void another_client_or_system_or_device_is_another(String one, String other) {
        assertThat(name(one)).isNotEqualTo(name(other));
    }

    @Test
    void a_client_that_says_nothing_is_always_the_same() {
        assertThat(ClientName.of(Optional.empty())).isEqualTo(new ClientName(""));
    }

    private static ClientName name(String userAgent) {
        return ClientName.of(Optional.of(userAgent));
    }
}
