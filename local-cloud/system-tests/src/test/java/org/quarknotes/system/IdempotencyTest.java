package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A creation that is sent again takes effect once. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
    private static final int CROWD = 12;
    private static final String NOTES = "/v1/notes";
    private static final String BATCH = "/v1/notes/batch";
    private static final String TWO =
            Batches.creates(2, n -> "{\"title\": \"both\", \"tags\": [\"t%d\"]}".formatted(n));

    private Client client;
    private Desk ada;
    private Desk grace;
    private String key = "";

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        ada = new Desk(client, Person.arrive(client));
        grace = new Desk(client, Person.arrive(client));
    }

    @BeforeEach
    void chooseKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void a_repeated_creation_is_answered_as_it_was_the_first_time() {
        var first = create(key, Calls.NOTE);
        ada.patch(first.location(), "{\"title\": \"meanwhile\"}");

        var again = create(key, Calls.NOTE);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(ada.read(first.location()).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void the_answer_is_remembered_when_the_note_is_gone() {
        var first = create(key, Calls.NOTE);
        ada.purge(first.location());

        var again = create(key, Calls.NOTE);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(ada.refusal(client.get(first.location()))).isEqualTo("note-not-found");
    }

    @Test
    void a_repeated_batch_is_answered_as_it_was_the_first_time() {
        var before = ada.all(NOTES).size();
        var first = send(BATCH, key, TWO);

        var again = send(BATCH, key, TWO);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ada.all(NOTES)).hasSize(before + 2);
    }

    @Test
    void a_key_is_good_for_one_request_only() {
        create(key, Calls.NOTE);
        var before = ada.all(NOTES);

        assertThat(create(key, "{\"title\": \"Other\"}").problem()).isEqualTo("idempotency-key-reused");
        assertThat(send(BATCH, key, TWO).problem()).isEqualTo("idempotency-key-reused");
        assertThat(create(key, Calls.NOTE).status()).isEqualTo(201);
        assertThat(ada.all(NOTES)).isEqualTo(before);
    }

    @Test
    void a_key_belongs_to_whoever_sends_it() {
        var mine = create(key, Calls.NOTE);

        var hers = client.post(NOTES, Calls.NOTE)
                .header("Idempotency-Key", key)
                .as(grace.person())
                .send();

        assertThat(hers.status()).isEqualTo(201);
        assertThat(hers.header("Idempotency-Replayed")).isNull();
        assertThat(hers.location()).isNotEqualTo(mine.location());
    }

    @Test
    void what_was_refused_has_not_used_the_key() {
        assertThat(create(key, "{\"title\": \"\"}").problem()).isEqualTo("validation-failed");
        assertThat(send(BATCH, key, Batches.of(Batches.delete(Scene.NOBODYS_NOTE, 1)))
                        .problem())
                .isEqualTo("batch-failed");

        assertThat(create(key, Calls.NOTE).status()).isEqualTo(201);
    }

    @Test
    void a_broken_request_is_refused_whatever_its_key() {
        create(key, Calls.NOTE);

        assertThat(create(key, "{\"title\": \"\"}").problem()).isEqualTo("validation-failed");
        assertThat(create(key, "{").problem()).isEqualTo("malformed-body");
    }

    @Test
    void keys_that_differ_in_a_character_differ() {
        var spellings = List.of("#", "%", "%23", "%25", "##", "a#b", "a%23b", "A#B", "/", "..", "\"", "'", "~", "!");

        var written = spellings.stream()
                .map(spelling -> create(key + spelling, Calls.NOTE))
                .map(Client.Answer::location)
                .collect(Collectors.toSet());

        assertThat(written).hasSize(spellings.size());
        for (var spelling : spellings) {
            assertThat(written).contains(create(key + spelling, Calls.NOTE).location());
        }
    }

    @Test
    void a_key_has_at_most_255_characters() {
        var longest = key + "k".repeat(255 - key.length());

        assertThat(create(longest, Calls.NOTE).status()).isEqualTo(201);
        assertThat(create(longest + "k", Calls.NOTE).problem()).isEqualTo("validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb"})
    void what_cannot_be_a_key_is_refused(String bad) {
        for (var answer : List.of(create(bad, Calls.NOTE), send(BATCH, bad, TWO))) {
            assertThat(answer.problem()).isEqualTo("validation-failed");
            assertThat(answer.json().path("violations").findValuesAsText("field"))
                    .containsExactly("Idempotency-Key");
        }
    }

    @Test
    void many_at_once_with_one_key_write_one_note() {
        var before = ada.all(NOTES).size();

        var answers = Crowd.atOnce(CROWD, n -> request(NOTES, key, Calls.NOTE));

        isOneAnswer(answers, 201);
        assertThat(ada.all(NOTES)).hasSize(before + 1);
    }

    @Test
    void many_at_once_with_one_key_perform_one_batch() {
        var before = ada.all(NOTES).size();

        var answers = Crowd.atOnce(CROWD, n -> request(BATCH, key, TWO));

        isOneAnswer(answers, 200);
        assertThat(ada.all(NOTES)).hasSize(before + 2);
    }

    /** Some may have to come again later; all others get the answer, and one of them gets it first. */
    private static void isOneAnswer(List<Client.Answer> answers, int status) {
        var done = answers.stream()
                .filter(answer -> !answer.outcome().equals("request-in-progress"))
                .toList();
        assertThat(done).isNotEmpty().allMatch(answer -> answer.status() == status);
        assertThat(done.stream().map(Client.Answer::text).distinct()).hasSize(1);
        assertThat(done.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSizeLessThanOrEqualTo(1);
    }

    private Client.Answer create(String key, String note) {
        return send(NOTES, key, note);
    }

    private Client.Answer send(String path, String key, String body) {
        return request(path, key, body).send();
    }

    private Client.Request request(String path, String key, String body) {
        return client.post(path, body).header("Idempotency-Key", key).as(ada.person());
    }
}
