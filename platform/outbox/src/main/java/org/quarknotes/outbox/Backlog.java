package org.quarknotes.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Page;

/**
 * What had not been sent at some moment.
 *
 * @param waiting how many events wait to be sent, or as many as were counted
 * @param aside how many events were set aside and wait for an operator, or as many as were counted
 * @param oldest when the oldest of the waiting events happened; none if none waits
 * @param more whether there are more than were counted
 */
public record Backlog(int waiting, int aside, Optional<Instant> oldest, boolean more) {
    static Backlog of(List<Page<Waiting>> waiting, List<Page<AsideEvent>> aside) {
        return new Backlog(
                count(waiting),
                count(aside),
                oldest(waiting),
                Stream.of(waiting, aside).flatMap(Collection::stream).anyMatch(Page::more));
    }

    private static int count(List<? extends Page<?>> pages) {
        return pages.stream().mapToInt(page -> page.items().size()).sum();
    }

    private static Optional<Instant> oldest(List<Page<Waiting>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .flatMap(Waiting::sound)
                .map(Event::time)
                .min(Comparator.naturalOrder());
    }
}
