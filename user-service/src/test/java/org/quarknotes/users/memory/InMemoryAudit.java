package org.quarknotes.users.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.users.domain.Audit;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.InvalidCursor;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.UserId;

/** The audit trail in a list. */
public final class InMemoryAudit implements Audit {
    private final List<Deed> deeds = new ArrayList<>();

    @Override
    public synchronized void record(Deed deed) {
        deeds.add(deed);
    }

    @Override
    public void recordNothing(Deed deed) {}

    /** What was done with this account, in order. */
    public synchronized List<Deed.Kind> kindsOf(UserId whose) {
        return deeds.stream()
                .filter(deed -> deed.whose().equals(whose))
                .map(Deed::kind)
                .toList();
    }

    @Override
    public synchronized Page<Entry> of(UserId whose, int limit, Optional<String> cursor) {
        var entries = deeds.reversed().stream()
                .filter(deed -> deed.whose().equals(whose))
                .map(InMemoryAudit::entry)
                .toList();
        return Pages.page(entries, limit, cursor);
    }

    private static Entry entry(Deed deed) {
        return new Entry(
                UUID.randomUUID().toString(),
                deed.kind(),
                deed.by().filter(deed.whose()::equals).isPresent(),
                deed.origin().userAgent(),
                deed.at());
    }

    /** Pages of lists, whose cursors are positions. */
    static final class Pages {
        private Pages() {}

        static <T> Page<T> page(List<T> all, int limit, Optional<String> cursor) {
            int from = cursor.map(Pages::position).orElse(0);
            int to = Math.min(all.size(), from + limit);
            return new Page<>(
                    all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        }

        private static int position(String cursor) {
            try {
                return Integer.parseInt(cursor);
            } catch (NumberFormatException e) {
                throw new InvalidCursor();
            }
        }
    }
}
