package org.quarknotes.local.smoke;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/** One step after the other: says it, does it, and compares the answer with what the story expects. */
final class Telling {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_ASKING = Duration.ofMillis(200);

    private final Api api;
    private final Narrator narrator;

    Telling(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** A step that is answered with one of these statuses. */
    Answer step(String sentence, Call call, int... expected) {
        narrator.begins(sentence);
        narrator.asks(call);
        var answer = api.call(call);
        narrator.hears(answer);
        if (Arrays.stream(expected).noneMatch(status -> status == answer.status())) {
            throw new Surprise(
                    "A surprise: expected " + words(expected) + ", got " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    /** A step whose refusal must be of this type of problem. */
    void refusal(String sentence, Call call, int status, String problem) {
        var answer = step(sentence, call, status);
        expect("a problem of type /problems/" + problem, answer.text("type").endsWith("/problems/" + problem), answer);
    }

    /** Asks again until the answer is right: what it waits for travels through Kafka. */
    Answer eventually(String sentence, Call call, String wish, Predicate<Answer> right) {
        narrator.begins(sentence);
        narrator.asks(call);
        long start = System.nanoTime();
        var answer = api.call(call);
        while (!right.test(answer) && System.nanoTime() - start < PATIENCE.toNanos()) {
            rest();
            answer = api.call(call);
        }
        narrator.hears(answer);
        expect(wish + " within " + PATIENCE.toSeconds() + " s", right.test(answer), answer);
        narrator.says("(after " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms)");
        return answer;
    }

    void expect(String wish, boolean fulfilled, Answer answer) {
        if (!fulfilled) {
            throw new Surprise("A surprise: expected " + wish + ", got " + answer.status() + ": " + answer.body());
        }
    }

    private static String words(int[] statuses) {
        return String.join(
                " or ", Arrays.stream(statuses).mapToObj(Integer::toString).toList());
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_ASKING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted", e);
        }
    }
}
