package org.quarknotes.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Many at once want what only one can have. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.HASHING)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest {
    private static final int CROWD = 30;

    private Client client;
    private Person ada;

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        client = running.client();
        ada = Person.arrive(client);
    }

    @Test
    void one_of_many_changes_to_a_version_wins_and_no_version_is_skipped() {
        var note = Sharing.newNote(client, ada, "Contested");
        for (int version = 1; version <= 5; version++) {
            var etag = "\"" + version + "\"";

            var answers = Crowd.atOnce(CROWD, n -> patch(note, "change " + n).ifMatch(etag));

            assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 412, CROWD - 1L));
            var winner =
                    answers.stream().filter(answer -> answer.status() == 200).findFirst();
            assertThat(client.get(note).as(ada).send().json())
                    .isEqualTo(winner.orElseThrow().json());
            assertThat(winner.orElseThrow().etag()).isEqualTo("\"" + (version + 1) + "\"");
        }
    }

    @Test
    void changes_to_any_version_overwrite_each_other_one_by_one() {
        var note = Sharing.newNote(client, ada, "Busy");

        var done = Crowd.atOnce(CROWD, n -> patch(note, "change " + n).ifMatch("*")).stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("version").asInt())
                .sorted()
                .toList();

        assertThat(done)
                .isNotEmpty()
                .isEqualTo(IntStream.range(2, 2 + done.size()).boxed().toList());
    }

    @Test
    void who_is_granted_a_note_by_many_requests_is_granted_it_once() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Generous");

        var answers = Crowd.atOnce(CROWD, n -> share(note, grace));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 200, CROWD - 1L));
        new Inbox(client, grace).holdsExactly(List.of(note));
    }

    @RepeatedTest(5)
    void a_note_purged_while_it_is_shared_and_changed_is_gone() {
        var grace = Person.arrive(client);
        var note = Sharing.newNote(client, ada, "Doomed");

        var answers = Crowd.atOnce(12, n -> switch (n % 4) {
            case 0 -> share(note, grace);
            case 1 -> patch(note, "change").ifMatch("*");
            case 2 -> client.request("DELETE", note).as(ada).ifMatch("*");
            default -> client.request("DELETE", note + "?purge=true").as(ada).ifMatch("*");
        });

        assertThat(statuses(answers).keySet()).isSubsetOf(200, 201, 204, 404, 409, 412);
        for (var person : List.of(ada, grace)) {
            assertThat(client.get(note).as(person).send().problem()).isEqualTo("note-not-found");
        }
    }

    @Test
    void an_address_is_registered_once_in_whatever_case() {
        var address = UUID.randomUUID() + "@example.com";

        var answers = Crowd.atOnce(12, n -> {
            var spelling = n % 2 == 0 ? address : address.toUpperCase(Locale.ROOT);
            return client.post("/v1/users", Person.registration(spelling));
        });

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 11L));
    }

    @Test
    void a_refresh_token_used_by_many_at_once_has_one_successor() {
        var token = Person.arrive(client).refreshToken();

        var answers = Crowd.atOnce(
                12, n -> client.post("/v1/sessions/refresh", "{\"refreshToken\": \"%s\"}".formatted(token)));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 12L));
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("refreshToken").asText()))
                .doesNotContain(token)
                .satisfies(
                        successors -> assertThat(successors.stream().distinct()).hasSize(1));
    }

    /** Along one session: whoever lost a race knows the successor as well, and goes on with it. */
    @Test
    void fifty_refreshes_in_a_row_have_one_successor_each() {
        var token = Person.arrive(client).refreshToken();
        for (int round = 0; round < 50; round++) {
            var last = token;

            var successors = Crowd.atOnce(4, n -> client.post("/v1/sessions/refresh", Person.refresh(last))).stream()
                    .map(answer -> answer.json().path("refreshToken").asText("none"))
                    .collect(toSet());

            assertThat(successors).hasSize(1).doesNotContain(last, "none");
            token = successors.iterator().next();
        }
    }

    /** Of the thief and the owner, whoever comes second is noticed, and neither goes on. */
    @Test
    void fifty_tokens_that_come_twice_end_their_sessions() {
        var email = Person.arrive(client).email();
        var tokens = IntStream.range(0, 50)
                .mapToObj(n -> Person.signIn(client, email).refreshToken())
                .toList();

        var refused = Crowd.together(tokens.size(), n -> {
            var stolen = tokens.get(n);
            var second = refresh(stolen).json().path("refreshToken").asText();
            var third = refresh(second).json().path("refreshToken").asText();
            return List.of(refresh(stolen).outcome(), refresh(third).outcome());
        });

        assertThat(refused).containsOnly(List.of("invalid-refresh-token", "invalid-refresh-token"));
    }

    private Client.Answer refresh(String token) {
        return client.post("/v1/sessions/refresh", Person.refresh(token)).send();
    }

    private Client.Request patch(String note, String title) {
        return client.patch(note, "{\"title\": \"%s\"}".formatted(title)).as(ada);
    }

    private Client.Request share(String note, Person grantee) {
        return client.put(note + "/shares/" + grantee.id(), "{\"role\": \"reader\"}")
                .as(ada);
    }

    private static Map<Integer, Long> statuses(List<Client.Answer> answers) {
        return answers.stream().collect(groupingBy(Client.Answer::status, counting()));
    }
}
