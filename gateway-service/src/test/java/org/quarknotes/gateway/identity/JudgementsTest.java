package org.quarknotes.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Authentication.Judge;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FunctionName;
import org.quarknotes.gateway.domain.TestTicks;
import org.quarknotes.gateway.exchange.FunctionFailed;
import org.quarknotes.gateway.exchange.FunctionFailed.Reason;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.identity.Question.Origin;
import org.quarknotes.problems.ProblemType;

class JudgementsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Judgement YES =
            new Judgement.Allowed(new Caller("acme", Optional.empty(), Optional.empty(), Set.of(), Set.of("gold")));
    private static final Question QUESTION = new Question(
            "GET", "/offers", "offers", List.of(new Field("x-key", "a")), new Origin("192.0.2.1", "request-1"));

    private final TestTicks ticks = new TestTicks();
    private final List<Question> asked = new ArrayList<>();

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_yes_holds_as_long_as_the_file_says() {
        var judgements = judgements(Duration.ofSeconds(60));

        say(judgements, YES);
        ticks.pass(Duration.ofMillis(59_999));
        say(judgements, YES);
        assertThat(asked).hasSize(1);

        ticks.pass(Duration.ofMillis(1));
        say(judgements, YES);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_no_holds_for_five_seconds_at_most_and_half_as_long_as_a_yes() {
        var patient = judgements(Duration.ofSeconds(60));
        say(patient, new Judgement.Forbidden());
        ticks.pass(Duration.ofMillis(4_999));
        say(patient, new Judgement.Forbidden());
        assertThat(asked).hasSize(1);
        ticks.pass(Duration.ofMillis(1));
        say(patient, new Judgement.Forbidden());
        assertThat(asked).hasSize(2);

        asked.clear();
        var brief = judgements(Duration.ofSeconds(2));
        say(brief, new Judgement.Unauthenticated());
        ticks.pass(Duration.ofSeconds(1));
        say(brief, new Judgement.Unauthenticated());
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_request_s_own_id_makes_no_other_question_of_it_and_everything_else_does() {
        var other = new Origin("192.0.2.1", "request-2");
        assertThat(question("GET", "/offers", other, "a").fingerprint()).isEqualTo(QUESTION.fingerprint());

        assertThat(question("HEAD", "/offers", other, "a").fingerprint()).isNotEqualTo(QUESTION.fingerprint());
        assertThat(question("GET", "/offers/1", other, "a").fingerprint()).isNotEqualTo(QUESTION.fingerprint());
        assertThat(question("GET", "/offers", other, "b").fingerprint()).isNotEqualTo(QUESTION.fingerprint());
        assertThat(question("GET", "/offers", new Origin("192.0.2.2", "request-1"), "a")
                        .fingerprint())
                .isNotEqualTo(QUESTION.fingerprint());
    }

    @Test
    void a_doubted_address_gets_what_is_remembered_and_no_more() {
        var judgements = judgements(Duration.ofSeconds(60));
        var doubt = Optional.of(new Refused(ProblemType.RATE_LIMITED, "too many"));
        assertThat(judgements.about(QUESTION, this::allow, doubt).cause()).isSameAs(doubt.get());

        say(judgements, YES);

        assertThat(judgements.about(QUESTION, this::allow, doubt).result()).isEqualTo(YES);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_function_is_given_the_same_as_an_address() {
        var given = new ArrayList<JsonObject>();
        var name =
                new FunctionName("judge", Optional.empty(), new AwsService("lambda", "eu-central-1", Optional.empty()));

        var judgement = Asking.function(
                        (function, payload, patience) -> {
                            given.add(payload.toJsonObject());
                            assertThat(function).isEqualTo(name);
                            assertThat(patience).isEqualTo(Duration.ofSeconds(1));
                            return Future.succeededFuture(Buffer.buffer(
                                    "{\"allowed\": true, \"subject\": \"acme\", \"groups\": [\"gold\"]}"));
                        },
                        name,
                        Duration.ofSeconds(1))
                .ask(QUESTION);

        assertThat(judgement.result()).isEqualTo(YES);
        assertThat(given).containsExactly(QUESTION.toJson());
    }

    @Test
    void a_function_that_fails_lets_nobody_pass() {
        var name =
                new FunctionName("judge", Optional.empty(), new AwsService("lambda", "eu-central-1", Optional.empty()));
        var broken = Asking.function(
                (function, payload, patience) -> Future.failedFuture(new FunctionFailed(Reason.FAULT, "it threw")),
                name,
                Duration.ofSeconds(1));

        var judgement = judgements(Duration.ofSeconds(60)).about(QUESTION, broken, Optional.empty());

        assertThat(judgement.cause())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.OVERLOADED));
    }

    private Future<Judgement> allow(Question question) {
        asked.add(question);
        return Future.succeededFuture(YES);
    }

    private void say(Judgements judgements, Judgement judgement) {
        var said = judgements.about(
                QUESTION,
                question -> {
                    asked.add(question);
                    return Future.succeededFuture(judgement);
                },
                Optional.empty());
        assertThat(said.result()).isEqualTo(judgement);
    }

    private Judgements judgements(Duration cacheFor) {
        var authorizer = new Authorizer(
                "partners",
                new Judge.Http(URI.create("http://127.0.0.1:1")),
                List.of("x-key"),
                Duration.ofSeconds(1),
                cacheFor);
        return new Judgements(authorizer, VERTX, ticks);
    }

    private static Question question(String method, String path, Origin origin, String key) {
        return new Question(method, path, "offers", List.of(new Field("x-key", key)), origin);
    }
}
