package org.quarknotes.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What many clients saw of one note, and when. If every write took effect at one moment between its beginning and its
 * end, and every read saw what was then there, nothing in it contradicts what is stored; each text is written only once.
 */
final class RecordedHistory {
    private final List<Observation> observations;

    /** What one call saw, or may have done. Times are those of {@link System#nanoTime}. */
    sealed interface Observation {
        long began();

        /** Something was there. */
        record Read(long began, long ended, long version, String text) implements Observation {}

        /** What is there is due to this call; {@code based} is the version that it replaced. */
        record Written(long began, long ended, long based, String text) implements Observation {
            long version() {
                return based + 1;
            }
        }

        /** No answer came: it may have written the version after {@code based}, at any later time, or nothing. */
        record Unknown(long began, long based, String text) implements Observation {}
    }

    RecordedHistory(List<Observation> observations) {
        this.observations = List.copyOf(observations);
    }

    /**
     * What cannot be, in sentences; empty if all is well.
     *
     * @param stored the text of every version
     */
    List<String> contradictions(SortedMap<Long, String> stored) {
        var found = new ArrayList<String>();
        lookForGaps(stored, found);
        lookForLostWrites(stored, found);
        lookForStrangers(stored, found);
        lookForFalseReads(stored, found);
        lookForDisorder(found);
        return found;
    }

    private static void lookForGaps(SortedMap<Long, String> stored, List<String> found) {
        long expected = 1;
        for (long version : stored.keySet()) {
            if (version != expected) {
                found.add("version %d is followed by %d".formatted(expected - 1, version));
            }
            expected = version + 1;
        }
    }

    /** An acknowledged write is the version after the one that it was based on, and nobody else's is. */
    private void lookForLostWrites(SortedMap<Long, String> stored, List<String> found) {
        var taken = new HashSet<Long>();
        for (var observation : observations) {
            if (observation instanceof Observation.Written written) {
                if (!written.text().equals(stored.get(written.version()))) {
                    found.add("lost: '%s', acknowledged as version %d".formatted(written.text(), written.version()));
                }
                if (!taken.add(written.version())) {
                    found.add("version %d was acknowledged twice".formatted(written.version()));
                }
            }
        }
    }

    /** Every version but the first is due to a call. */
    private void lookForStrangers(SortedMap<Long, String> stored, List<String> found) {
        stored.tailMap(2L).forEach((version, text) -> {
            if (writerOf(version, text).isEmpty()) {
                found.add("nobody wrote '%s', version %d".formatted(text, version));
            }
        });
    }

    /** A read saw a version as it is stored, and not before somebody began to write it. */
    private void lookForFalseReads(SortedMap<Long, String> stored, List<String> found) {
        for (var observation : observations) {
            if (observation instanceof Observation.Read read) {
                if (!read.text().equals(stored.get(read.version()))) {
                    found.add("version %d was read as '%s'".formatted(read.version(), read.text()));
                }
                writerOf(read.version(), read.text())
                        .filter(writer -> writer.began() > read.ended())
                        .ifPresent(writer ->
                                found.add("version %d was read before it was written".formatted(read.version())));
            }
        }
    }

    /** What ended before something else began is not newer than it. */
    private void lookForDisorder(List<String> found) {
        for (var later : observations) {
            var present = versionOf(later);
            if (present.isEmpty()) {
                continue;
            }
            var newest = observations.stream()
                    .filter(earlier -> endOf(earlier) < later.began())
                    .flatMapToLong(earlier -> versionOf(earlier).stream())
                    .max()
                    .orElse(0);
            // A write makes a version of its own; a read may see one that was seen before.
            long least = later instanceof Observation.Written ? newest + 1 : newest;
            if (present.getAsLong() < least) {
                found.add("stale: %s came after version %d was seen".formatted(later, newest));
            }
        }
    }

    private Optional<Observation> writerOf(long version, String text) {
        return observations.stream()
                .filter(observation -> switch (observation) {
                    case Observation.Written written ->
                        written.version() == version && written.text().equals(text);
                    case Observation.Unknown unknown ->
                        unknown.based() + 1 == version && unknown.text().equals(text);
                    case Observation.Read read -> false;
                })
                .findFirst();
    }

    private static OptionalLong versionOf(Observation observation) {
        return switch (observation) {
            case Observation.Read read -> OptionalLong.of(read.version());
            case Observation.Written written -> OptionalLong.of(written.version());
            case Observation.Unknown unknown -> OptionalLong.empty();
        };
    }

    private static long endOf(Observation observation) {
        return switch (observation) {
            case Observation.Read read -> read.ended();
            case Observation.Written written -> written.ended();
            case Observation.Unknown unknown -> Long.MAX_VALUE;
        };
    }
}
