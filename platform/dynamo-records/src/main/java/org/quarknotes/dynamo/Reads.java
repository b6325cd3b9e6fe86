package org.quarknotes.dynamo;

import java.util.Optional;

/** Reads by key. */
final class Reads {
    private final Access access;

    Reads(Access access) {
        this.access = access;
    }

    <R> Found<R> find(Shape<R> shape, Key key, Effort effort) {
        var response = access.client().getItem(Requests.get(access.table(), shape, key));
        effort.read(response.consumedCapacity());
        var item = response.item();
        var found = item.isEmpty() || shape.isGone(item, access.clock().instant())
                ? Optional.<R>empty()
                : Optional.of(shape.fromItem(item));
        return new Found<>(found, effort.capacity());
    }
}
