package org.quarknotes.dynamo;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The pages of a query one after the other, each read when it is asked for. */
final class Pages<T> implements Iterator<Page<T>> {
    private final Function<Query<T>, Page<T>> reader;
    private Optional<Query<T>> next;

    Pages(Query<T> query, Function<Query<T>, Page<T>> reader) {
        this.reader = reader;
        this.next = Optional.of(query);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Page<T> next() {
        var query = next.orElseThrow(NoSuchElementException::new);
        var page = reader.apply(query);
        next = page.more() ? Optional.of(query.startingAfter(page.last())) : Optional.empty();
        return page;
    }
}
