package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quarknotes.local.system.LocalSigningKeys;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.Rotation;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.Service;

/**
 * The signing keys are changed while people sign in, refresh and use their tokens, and nobody notices. In a system of its
 * own, for other tests hold tokens for longer than the keys last here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotatingKeysTest {
    private static final int VISITORS = 4;
    private static final Duration BETWEEN_VISITS = Duration.ofMillis(50);

    /** User-service looks for new keys every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunFolder folder = new RunFolder(Path.of("target", "rotating-keys"));
    private final LocalSigningKeys keys = LocalSigningKeys.of(folder);
    private LocalSystem system;

    @BeforeAll
    void start() {
        var options = new Options(Quarknotes.HOUSE, PortPlan.free(), Options.DataLife.FRESH, Set.of(Service.NOTIFY));
        system = LocalSystem.start(options, folder, Progress.silent());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void nobody_is_refused_while_the_keys_change_three_times() {
        var visitors =
                Stream.generate(() -> new Visitor(system)).limit(VISITORS).toList();
        try (var threads = Executors.newScheduledThreadPool(VISITORS)) {
            var visits = visitors.stream()
                    .map(visitor -> threads.scheduleWithFixedDelay(
                            visitor::visit, 0, BETWEEN_VISITS.toMillis(), TimeUnit.MILLISECONDS))
                    .toList();

            var first = rotateUnder(visitors);
            var second = rotateUnder(visitors);
            var last = visitors.getFirst().person();
            var third = rotateUnder(visitors);

            assertThat(List.of(second.previous(), third.previous())).containsExactly(first.current(), second.current());
            assertThat(Visitor.keyOf(last)).isEqualTo(third.previous());
            assertThat(visitors.getFirst().statuses(last)).containsOnly(200);
            assertThat(visits).noneMatch(Future::isDone);
        }
        assertThat(visitors).allSatisfy(visitor -> {
            wasNotSurprised(visitor);
            assertThat(visitor.visits()).isGreaterThan(20);
        });
    }

    /** Returns when every visitor has a token of the new key and all of the new keys are published at the gateway. */
    private Rotation.Done rotateUnder(List<Visitor> visitors) {
        var rotation = (Rotation.Done) keys.rotate(true);

        await().atMost(PATIENCE)
                .failFast(() -> assertThat(visitors).allSatisfy(RotatingKeysTest::wasNotSurprised))
                .until(() -> visitors.stream()
                        .allMatch(visitor -> Visitor.keyOf(visitor.person()).equals(rotation.current())));
        assertThat(published()).containsExactlyInAnyOrder(rotation.current(), rotation.next(), rotation.previous());
        return rotation;
    }

    private static void wasNotSurprised(Visitor visitor) {
        assertThat(visitor.surprises()).isEmpty();
    }

    private List<String> published() {
        var keySet = new Client(system.gateway()).get("/.well-known/jwks.json").send();
        return keySet.json().path("keys").findValuesAsText("kid");
    }
}
