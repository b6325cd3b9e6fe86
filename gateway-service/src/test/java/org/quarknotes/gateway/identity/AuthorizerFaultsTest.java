package org.quarknotes.gateway.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService;

/** An authorizer that does not say what it should, or not in time. */
@QuarkusTest
class AuthorizerFaultsTest extends JudgedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "not json",
                "{\"allowed\": \"true\", \"subject\": \"acme\"}",
                "{\"allowed\": 1, \"subject\": \"acme\"}",
                "{\"allowed\": true}",
                "{\"allowed\": true, \"subject\": \" \"}",
                "{\"allowed\": true, \"subject\": 7}",
                "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": \"all\"}",
                "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": [null, 7]}"
            })
    void what_cannot_be_understood_lets_nobody_pass(String said) throws IOException {
        says(ScriptedService.json(said));

        assertUnknown(get("/offers", "X-Partner-Key: a"));

        says(ScriptedService.json(YES));
        assertThat(get("/offers", "X-Partner-Key: a").status())
                .as("it is asked again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 Oops\nContent-Length: 0\n\n",
                "HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n",
                "HTTP/1.1 204 No Content\n\n",
                "HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0\n\n",
                "garbage\n\n"
            })
    void any_other_answer_lets_nobody_pass(String answer) throws IOException {
        says(ScriptedService.lines(answer));

        assertUnknown(get("/offers", "X-Partner-Key: a"));
    }

    @Test
    void a_judge_that_hangs_or_drips_or_talks_too_much_lets_nobody_pass() throws IOException {
        var over = new CountDownLatch(1);
        says((request, client) -> waitFor(over));
        assertUnknown(get("/hasty", "X-Partner-Key: a"));

        says((request, client) -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{".getBytes(US_ASCII));
            client.getOutputStream().flush();
            waitFor(over);
        });
        assertUnknown(get("/hasty", "X-Partner-Key: b"));
        over.countDown();

        says(ScriptedService.json("{\"allowed\": true, \"subject\": \"" + "x".repeat(100_000) + "\"}"));
        assertUnknown(get("/offers", "X-Partner-Key: c"));
    }

    @Test
    void a_connection_that_the_judge_has_closed_costs_nobody_an_answer() throws IOException {
        var yes = ScriptedService.json(YES);
        says((request, client) -> {
            if (questions.size() % 2 == 1) {
                throw new IOException("the connection is closed");
            }
            yes.answer(request, client);
        });

        assertThat(get("/offers", "X-Partner-Key: a").status()).isEqualTo(200);
        assertThat(questions).hasSize(2);
    }

    private void assertUnknown(HttpMessage answer) {
        assertProblem(answer, 503, "overloaded");
        assertThat(answer.value("Retry-After")).contains("5");
        assertThat(service.arrived()).isEmpty();
    }
}
