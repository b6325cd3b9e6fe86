package org.quarknotes.local.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What is done to the system, and when: the same for the same seed. Faults of processes follow upon each other, those of
 * the network too, and the two kinds overlap as they like.
 *
 * @param faults in the order in which they begin
 */
public record FaultPlan(List<Fault> faults) {

    private static final Duration QUIET_BEGINNING = Duration.ofSeconds(1);

    /** One kill in three takes two parts at once. */
    private static final int KILLS_OF_TWO = 3;

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /**
     * A plan.
     *
     * @param length no fault begins later
     * @param kinds those that are wanted
     * @param parts what can be killed
     * @param links what can be cut
     */
    static FaultPlan of(
            long seed,
            Duration length,
            Collection<FaultKind> kinds,
            Collection<String> parts,
            Collection<String> links) {
        var random = new SplittableRandom(seed);
        var ofProcesses = track(random.split(), length, kinds.stream().filter(FaultKind::isOfProcesses), parts);
        var ofNetwork = track(random.split(), length, kinds.stream().filter(kind -> !kind.isOfProcesses()), links);
        return new FaultPlan(Stream.concat(ofProcesses.stream(), ofNetwork.stream())
                .sorted(Comparator.comparing(Fault::at))
                .toList());
    }

    /** Those of processes, or the others; each such list is performed one after the other. */
    List<Fault> track(boolean ofProcesses) {
        return faults.stream()
                .filter(fault -> fault.kind().isOfProcesses() == ofProcesses)
                .toList();
    }

    private static List<Fault> track(
            RandomGenerator random, Duration length, Stream<FaultKind> kinds, Collection<String> targets) {
        var wanted = kinds.sorted().toList();
        var track = new ArrayList<Fault>();
        if (wanted.isEmpty()) {
            return track;
        }
        var nextKind = new Deck<>(wanted, random);
        var nextTarget = new Deck<>(targets.stream().sorted().toList(), random);
        var at = QUIET_BEGINNING.plus(millis(random, 0, 2_000));
        while (at.compareTo(length) < 0) {
            var fault = fault(random, at, nextKind.next(), nextTarget);
            track.add(fault);
            at = fault.end().plus(millis(random, 500, 4_000));
        }
        return track;
    }

    private static Fault fault(RandomGenerator random, Duration at, FaultKind kind, Deck<String> targets) {
        var first = targets.next();
        boolean two = kind == FaultKind.KILL && random.nextInt(KILLS_OF_TWO) == 0;
        var second = two ? targets.next() : first;
        return new Fault(
                at,
                length(random, kind),
                kind,
                Stream.of(first, second).distinct().toList());
    }

    /** Some last longer than what is waited for: the relay's lease of 5 s, the gateway's 10 s for the first byte. */
    private static Duration length(RandomGenerator random, FaultKind kind) {
        return switch (kind) {
            case KILL -> millis(random, 0, 3_000);
            case FREEZE -> millis(random, 1_000, 8_000);
            case CUT -> random.nextInt(5) == 0 ? millis(random, 10_000, 13_000) : millis(random, 500, 6_000);
            case SLOW -> millis(random, 2_000, 8_000);
            case RESET -> millis(random, 500, 3_000);
        };
    }

    private static Duration millis(RandomGenerator random, int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }
}
