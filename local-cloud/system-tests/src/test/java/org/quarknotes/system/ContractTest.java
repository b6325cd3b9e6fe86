package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every operation on notes and people is brought to end in every way that its description tells of: with each status, and
 * each problem. That nothing else ever happens is what {@link Description} watches over in all tests.
 */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    /** Endings that are not provoked here, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "internal-error", "nobody knows how; FuzzTest looks for one in all that clients can send",
            "overloaded", "needs an issuer without keys: KeysUnavailableTest of gateway-service",
            "request-in-progress", "needs two at the very same time: IdempotencyTest sends many",
            "upstream-unavailable", "needs user-service to be away: KillTest",
            "rate-limited", "needs somebody who guesses, from another address: GuessingTest",
            "markRead 204", "needs somebody who was told of something: NotificationsTest",
            "putPreferences validation-failed", "every preference of the right kind can be wanted",
            "changeEmail user-not-found", "needs to leave between two steps of the same request",
            "deleteMe user-not-found", "needs to leave twice at the very same time");

    /** Told of every operation, because every path may be mistyped; only these have something of their own to miss. */
    private static final Set<String> HAVE_PARTS =
            Set.of("getNoteVersion", "restoreNoteVersion", "unshareNote", "endSession", "deleteApiKey", "markRead");

    private static final Set<String> OF_INBOXES =
            Set.of("listNotifications", "countUnread", "markRead", "markAllRead", "getPreferences", "putPreferences");

    private Client client;
    private Description description;
    private Cast cast;

    @BeforeAll
    void arrive(Quarknotes.Running system, Cast people) {
        client = system.client();
        description = system.description();
        cast = people;
    }

    @TestFactory
    Stream<DynamicContainer> every_operation_ends_in_every_way_that_is_described() {
        return described()
                .map(operation -> dynamicContainer(
                        operation.id(),
                        operation.outcomes().stream()
                                .filter(outcome -> isProvokedHere(operation, outcome))
                                .map(outcome -> dynamicTest(outcome, () -> provoke(operation, outcome)))));
    }

    /** A description that forgets something would otherwise make a test disappear. */
    @Test
    void what_can_be_provoked_is_described() {
        var endings = described()
                .flatMap(operation -> operation.outcomes().stream().map(outcome -> operation.id() + " " + outcome))
                .collect(Collectors.toSet());

        assertThat(endings).containsAll(Provocations.special());
        assertThat(described()).hasSizeGreaterThan(33);
    }

    @Test
    void a_path_that_is_nothing_is_not_found() {
        for (var path : new String[] {"/v1", "/v1/nowhere", "/v1/notes/" + Scene.NOBODYS + "/nowhere", "/v2/notes"}) {
            assertThat(client.get(path).as(cast.owner()).send().problem()).isEqualTo("not-found");
        }
    }

    private Stream<Description.Operation> described() {
        return description.operations().stream()
                .filter(operation ->
                        operation.isOfNotes() || operation.isOfPeople() || OF_INBOXES.contains(operation.id()));
    }

    private static boolean isProvokedHere(Description.Operation operation, String outcome) {
        return switch (outcome) {
            case "not-found" -> HAVE_PARTS.contains(operation.id());
            // Without a precondition, only who was overtaken again and again is told so.
            case "stale-version" -> operation.hasParameter("If-Match");
            // Any token will do where no scope is needed.
            case "forbidden" ->
                !operation.scopes().isEmpty() || !operation.groups().isEmpty();
            default -> !ELSEWHERE.containsKey(outcome) && !ELSEWHERE.containsKey(operation.id() + " " + outcome);
        };
    }

    private void provoke(Description.Operation operation, String outcome) {
        var scene = Scene.open(client, cast);
        var sound = Calls.of(operation.id(), scene).as(operation.groups().isEmpty() ? cast.owner() : cast.admin());
        var request = Provocations.of(operation, outcome)
                .orElseThrow(() -> new AssertionError(
                        "Nothing brings %s to %s: add it to Provocations".formatted(operation.id(), outcome)))
                .apply(scene, sound);

        var answer = request.send();

        assertThat(answer.outcome()).as(() -> request + " " + answer.text()).isEqualTo(outcome);
    }
}
