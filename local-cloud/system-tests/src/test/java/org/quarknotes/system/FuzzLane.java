package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.quarknotes.local.system.Service;

/** Spoilt requests, one after another, around the notes of one owner; the same seed sends the same again. */
final class FuzzLane {
    /** Requests to a note, until it has seen enough. */
    private static final int TO_A_NOTE = 40;

    /** How many times as often notes are asked for as anything else. */
    private static final int WEIGHT_OF_NOTES = 5;

    /** One in so many refused requests is watched for changing anything. */
    private static final int WATCHED = 50;

    /** What needs a new session or key each time, which would take most of the time; it is among the further calls. */
    private static final Set<String> COSTLY = Set.of("endSession", "deleteApiKey");

    /** Nobody else comes from there: so many wrong passwords would shut them out. */
    private static final String ADDRESS = "127.0.2.1";

    private static final List<Function<Scene, Client.Request>> FURTHER_CALLS = List.of(
            scene -> Calls.of("createNote", scene).header("Idempotency-Key", "lane"),
            scene -> Calls.of("batchNotes", scene).header("Idempotency-Key", "batch"),
            scene -> scene.client().get("/v1/notes?q=e&tag=home&state=active&sort=-createdAt&limit=5"),
            scene -> scene.client().get(scene.note() + "/versions?limit=1"),
            scene -> scene.client().delete(scene.note() + "?purge=true").ifMatch("*"),
            scene -> scene.client().delete("/v1/sessions/current"),
            scene -> scene.client().delete("/v1/sessions/" + Scene.NOBODYS),
            scene -> scene.client().delete("/v1/api-keys/" + Scene.NOBODYS),
            scene -> scene.client().get("/v1/notes").header("X-Api-Key", "qn_" + "A".repeat(86) + "_000000"),
            scene -> Calls.of("createApiKey", scene).header("Idempotency-Key", "key"),
            scene -> scene.client().post("/v1/users", "{\"email\": \"a@b\", \"password\": \"short\"}"),
            scene -> scene.client().post("/v1/sessions", "{\"email\": \"a@b\"}"),
            scene -> scene.client().post("/v1/sessions/refresh", "{\"refreshToken\": \"nobody\"}"));

    private final Quarknotes.Running system;
    private final Cast cast;
    private final SplittableRandom random;
    private final Mutations mutations;
    private final Client gateway;
    private final Client notes;
    private final Client users;
    private final List<Function<Scene, Client.Request>> calls = new ArrayList<>(FURTHER_CALLS);
    private final Conventions conventions = new Conventions();

    FuzzLane(Quarknotes.Running system, Cast cast, SplittableRandom random) {
        this.system = system;
        this.cast = cast;
        this.random = random;
        this.mutations = new Mutations(random);
        this.notes = system.clientOf(Service.NOTES).from(ADDRESS);
        this.users = system.clientOf(Service.USERS).from(ADDRESS);
        this.gateway = system.client().from(ADDRESS);
        Matrix.rows().filter(FuzzLane::isCalled).forEach(row -> {
            int weight = row.path().startsWith("/v1/notes") ? WEIGHT_OF_NOTES : 1;
            for (int n = 0; n < weight; n++) {
                calls.add(scene -> Calls.of(row.operation(), scene));
            }
        });
    }

    private static boolean isCalled(Matrix.Row row) {
        return (!row.isPublic() || row.changesNothing()) && !COSTLY.contains(row.operation());
    }

    /** Sends so many; fails at the first that is not answered properly. */
    void run(int requests) {
        var scene = Scene.open(system.client(), cast);
        for (int number = 0; number < requests; number++) {
            if (number % TO_A_NOTE == 0) {
                scene = Scene.open(system.client(), cast);
            }
            var request = spoilt(scene);
            try {
                send(request, scene);
            } catch (AssertionError failure) {
                throw new AssertionError(
                        "request %d, %s: %s".formatted(number, request, failure.getMessage()), failure);
            }
        }
    }

    private Client.Request spoilt(Scene scene) {
        var call = mutations.oneOf(calls).apply(new Scene(gateway, cast, scene.note()));
        var sound = random.nextInt(4) == 0 ? call.through(behind(call.path())) : call;
        return mutations.of(by(random.nextInt(11), sound));
    }

    /** Who answers this path behind the gateway. */
    private Client behind(String path) {
        if (path.startsWith("/v1/notes") || path.startsWith("/v1/tags")) {
            return notes;
        }
        return path.startsWith("/v1/notifications")
                        || path.startsWith("/v1/webhooks")
                        || path.startsWith("/.well-known")
                ? gateway
                : users;
    }

    private Client.Request by(int caller, Client.Request sound) {
        return switch (caller) {
            case 0 -> sound;
            case 1, 2 -> sound.as(cast.editor());
            case 3 -> sound.as(cast.reader());
            case 4 -> sound.as(cast.stranger());
            case 5 -> sound.as(cast.admin());
            default -> sound.as(cast.owner());
        };
    }

    private void send(Client.Request request, Scene scene) {
        var before = random.nextInt(WATCHED) == 0 ? Optional.of(state(scene)) : Optional.<List<JsonNode>>empty();

        var answer = request.send();

        // Asked directly, a service names no methods in a 405; the gateway does, and its client is watched anyway.
        if (answer.status() != 405) {
            conventions.see(request, answer);
        }
        assertThat(answer.status()).isLessThan(500);
        if (answer.status() >= 400) {
            before.ifPresent(state -> assertThat(state(scene)).isEqualTo(state));
        }
    }

    /** What the request could have changed. */
    private List<JsonNode> state(Scene scene) {
        var owner = new Desk(system.client(), cast.owner());
        return List.of(
                owner.read("/v1/notes?limit=1").path("items"),
                owner.read("/v1/tags"),
                owner.read("/v1/users/me"),
                owner.read("/v1/api-keys?limit=1"),
                client(scene, ""),
                client(scene, "/versions"),
                client(scene, "/shares"));
    }

    /** May have been purged. */
    private JsonNode client(Scene scene, String part) {
        var answer = scene.client()
                .get(scene.note() + part)
                .as(cast.owner())
                .header("X-Request-Id", "state")
                .send();
        return answer.json();
    }
}
