package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @Test
    void allowed_fields_keep_their_order_and_values() {
        var received = List.of(
                new Field("Accept", "application/json"),
                new Field("If-None-Match", "\"1\", \"2\""),
                new Field("ACCEPT", "text/html;q=0.5"));

        assertThat(RequestFields.forwarded(received))
                .containsExactly(
                        new Field("accept", "application/json"),
                        new Field("if-none-match", "\"1\", \"2\""),
                        new Field("accept", "text/html;q=0.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "x_user",
                "X-USER",
                "X-User-Id",
                "X_User_Id",
                "Remote-User",
                "X-Forwarded-For",
                "X-Forwarded-User",
                "X_Forwarded_For",
                "Forwarded",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Content-Length",
                "Host",
                "Cookie",
                "Expect",
                "Via",
                "X-Request-Id",
                "X-Amzn-Trace-Id",
                "traceparent",
                "tracestate"
            })
    void everything_else_stays_behind(String name) {
        assertThat(RequestFields.forwarded(List.of(new Field(name, "evil")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if-match", "close, If-Match", "x , IF-MATCH ,y"})
    void what_connection_names_stays_behind(String connection) {
        var received = List.of(
                new Field("Connection", connection), new Field("If-Match", "\"1\""), new Field("Accept", "*/*"));

        assertThat(RequestFields.forwarded(received)).containsExactly(new Field("accept", "*/*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Content-Type", "Idempotency-Key", "X-Api-Key"})
    void a_field_that_must_be_single_is_refused_twice(String name) {
        var received = List.of(new Field(name, "a"), new Field(name.toUpperCase(Locale.ROOT), "b"));

        assertThatThrownBy(() -> RequestFields.forwarded(received))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server", "X-Powered-By", "Transfer-Encoding", "Connection", "X-Request-Id", "Upgrade"})
    void an_answer_has_an_allow_list_too(String name) {
        assertThat(ResponseFields.forwarded(List.of(new Field(name, "x"), new Field("ETag", "\"1\""))))
                .containsExactly(new Field("etag", "\"1\""));
    }

    @Test
    void a_service_learns_where_the_client_came_from() {
        var client = new Client("192.0.2.7", "http", "api.example:8080");

        assertThat(client.fields())
                .containsExactly(
                        new Field("forwarded", "for=192.0.2.7;host=\"api.example:8080\";proto=http"),
                        new Field("x-forwarded-for", "192.0.2.7"),
                        new Field("x-forwarded-host", "api.example:8080"),
                        new Field("x-forwarded-proto", "http"));
    }

    @Test
    void an_address_of_version_6_is_quoted() {
        assertThat(new Client("2001:db8::1", "http", "h").fields().getFirst().value())
                .startsWith("for=\"[2001:db8::1]\";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\";for=evil", "a,b", "a/b", "user@host"})
    void a_host_that_is_none_is_refused(String host) {
        assertThatThrownBy(() -> new Client("192.0.2.7", "http", host)).isInstanceOf(MalformedRequest.class);
    }
}
