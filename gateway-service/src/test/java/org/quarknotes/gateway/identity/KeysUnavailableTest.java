package org.quarknotes.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.http.TestIssuer;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.ApiKeyExchange;
import org.quarknotes.tokens.ApiKeys;
import org.quarknotes.tokens.Callers;
import org.quarknotes.tokens.Settings;

class KeysUnavailableTest {
    @Test
    void a_token_that_cannot_be_judged_is_neither_believed_nor_called_invalid() throws Exception {
        var nobody = URI.create("http://127.0.0.1:1/jwks.json");
        var tokens = AccessTokens.of(new Settings(TestIssuer.NAME, "quarknotes", nobody));
        var vertx = Vertx.vertx();
        try {
            var callers = new Callers(tokens, ApiKeys.of(ApiKeyExchange.closed(), Clock.systemUTC()));
            var credentials = new Credentials(callers, Accepted.TOKEN_OR_KEY, new Background(vertx));
            var fields = List.of(new Field("authorization", "Bearer " + new TestIssuer().token()));

            var admitted = credentials
                    .caller(fields, Optional.empty())
                    .toCompletionStage()
                    .toCompletableFuture();

            assertThatThrownBy(() -> admitted.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.type()).isEqualTo(ProblemType.OVERLOADED);
                        assertThat(refused.fields()).contains(new Field("Retry-After", "5"));
                    });
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }
}
