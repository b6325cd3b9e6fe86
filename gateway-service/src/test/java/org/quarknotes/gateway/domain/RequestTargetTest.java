package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    private static final String HOST = "api.example:8080";

    @ParameterizedTest
    @CsvSource({
        "/,                         /",
        "/v1/notes,                 /v1/notes",
        "/v1/%6Eotes,               /v1/notes",
        "/v1/notes/%7e,             /v1/notes/~",
        "/v1/notes/%c3%a9,          /v1/notes/%C3%A9",
        "/v1/notes/a%20b,           /v1/notes/a%20b",
        "/v1/notes/a+b,             /v1/notes/a+b",
        "/v1/notes/what%3F,         /v1/notes/what%3F",
        "/v1/notes/...,             /v1/notes/...",
        "/v1/notes/a:@!$&'()*=,     /v1/notes/a:@!$&'()*=",
    })
    void a_path_has_one_spelling(String sent, String forwarded) {
        assertThat(RequestTarget.parse(sent, HOST).toString()).isEqualTo(forwarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes%2Fx",
                "/v1/notes%2fx",
                "/v1/notes%5Cx",
                "/v1\\notes",
                "/v1/notes%5cx",
                "/v1/notes;x=1",
                "/v1/notes%3Bx",
                "/v1/notes%00",
                "/v1/notes%25",
                "/v1/notes%252F",
                "/v1/../admin",
                "/v1/./notes",
                "/v1/%2e%2e/admin",
                "/v1/.%2E/admin",
                "/v1//notes",
                "//v1/notes",
                "/v1/notes/",
                "/v1/notes#x",
                "/v1/notes%0a",
                "/v1/notes%7F",
                "/v1/notes%C2%85",
                "/v1/no tes",
                "/v1/n\u00f6tes",
                "/v1/n\u0142tes",
                "/v1/notes%",
                "/v1/notes%2",
                "/v1/notes%zz",
                "/v1/notes%ff",
                "/v1/notes%c0%af",
                "/v1/<notes>",
                "",
                "v1/notes",
                "*",
                "api.example:443",
                "ftp://api.example:8080/v1/notes"
            })
    void what_can_be_read_in_two_ways_is_refused(String sent) {
        assertThatThrownBy(() -> RequestTarget.parse(sent, HOST)).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example:8080/v1/notes?a=b, /v1/notes?a=b",
        "HTTP://API.example:8080/v1/notes,     /v1/notes",
        "http://api.example:8080,              /",
        "http://api.example:8080?a=b,          /?a=b",
    })
    void an_absolute_target_may_name_the_same_host(String sent, String forwarded) {
        assertThat(RequestTarget.parse(sent, HOST).toString()).isEqualTo(forwarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example/v1/notes",
                "http://api.example:8080@other.example/v1/notes",
                "http://api.example/v1/notes",
                "http:///v1/notes"
            })
    void an_absolute_target_may_not_name_another_host(String sent) {
        assertThatThrownBy(() -> RequestTarget.parse(sent, HOST))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("another host");
    }

    @Test
    void a_query_is_forwarded_as_it_is() {
        var query = "?q=a+b%20c&empty=&flag&q=%C3%A9&slash=/&percent=%25&question=?";

        assertThat(RequestTarget.parse("/v1/notes" + query, HOST).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a b", "/?a#b", "/?%", "/?%4", "/?%xy", "/?\u00e9", "/?a\tb"})
    void a_query_that_is_no_query_is_refused(String sent) {
        assertThatThrownBy(() -> RequestTarget.parse(sent, HOST)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void reading_a_forwarded_target_again_changes_nothing() {
        var random = new Random(20261121);
        var alphabet = "abZ09-._~/%%%2234567fFcCeE?=&:@!+;\\#";
        for (int round = 0; round < 100_000; round++) {
            var sent = new StringBuilder("/");
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(i -> sent.append(alphabet.charAt(i)));
            var once = forwarded(sent.toString());

            assertThat(forwarded(once)).as("sent as %s", sent).isEqualTo(once);
        }
    }

    /** What a refused target becomes is a path that no further reading changes. */
    private static String forwarded(String sent) {
        try {
            return RequestTarget.parse(sent, HOST).toString();
        } catch (MalformedRequest refused) {
            return "/refused";
        }
    }
}
