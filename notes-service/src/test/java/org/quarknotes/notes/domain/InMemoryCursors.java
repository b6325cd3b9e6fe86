package org.quarknotes.notes.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarknotes.notes.domain.NoteRejection.InvalidCursor;

/**
 * Where pages of one list end, for one caller and one query.
 *
 * @param binding what tells the list from all others
 * @param key the place of an item in the list
 */
record InMemoryCursors<T>(String binding, Function<T, String> key, Comparator<String> order) {
    /** All items in order that come after the cursor. */
    List<T> after(Optional<String> cursor, List<T> items) {
        var start = cursor.map(this::open);
        return items.stream()
                .sorted(Comparator.comparing(key, order))
                .filter(item -> start.isEmpty() || order.compare(key.apply(item), start.get()) > 0)
                .toList();
    }

    /** The next page, and a cursor if there are more. */
    Page<T> page(Optional<String> cursor, List<T> items, int limit) {
        var rest = after(cursor, items);
        var page = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(page, page.size() < rest.size() ? Optional.of(seal(page.getLast())) : Optional.empty());
    }

    String seal(T last) {
        var place = key.apply(last);
        return place + "|" + (binding + place).hashCode();
    }

    private String open(String cursor) {
        var place = cursor.substring(0, Math.max(0, cursor.lastIndexOf('|')));
        if (!cursor.equals(place + "|" + (binding + place).hashCode())) {
            throw new InvalidCursor();
        }
        return place;
    }
}
