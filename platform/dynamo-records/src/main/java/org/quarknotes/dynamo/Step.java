package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * One request of a transaction: a put, an update, a delete or a check, and no group of them.
 *
 * @param position of the write that it belongs to, as the caller counts them
 */
record Step(Write write, int position) {
    private static final int MOST = 100;

    /**
     * What these writes come to.
     *
     * @param now the time of the write
     * @throws IllegalArgumentException when DynamoDB would not take them: none, more than 100, or two on one item
     */
    static List<Step> of(List<Write> writes, Instant now) {
        var steps = new ArrayList<Step>(writes.size());
        for (int position = 0; position < writes.size(); position++) {
            add(steps, writes.get(position), position, now);
        }
        requireFew(steps);
        requireDifferent(steps);
        return steps;
    }

    private static void add(List<Step> steps, Write write, int position, Instant now) {
        switch (write) {
            case Write.Group(var parts) -> parts.forEach(part -> add(steps, part, position, now));
            case EntityWrite entity -> entity.at(now).forEach(part -> add(steps, part, position, now));
            case Update<?> update -> steps.add(new Step(ItemUpdate.of(update, now), position));
            case Write.Put _, Write.Delete _, Write.Check _, ItemUpdate _ -> steps.add(new Step(write, position));
        }
    }

    private static void requireFew(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to write");
        }
        if (steps.size() > MOST) {
            throw new IllegalArgumentException(
                    "a transaction takes %d writes at most, and these are %d items".formatted(MOST, steps.size()));
        }
    }

    private static void requireDifferent(List<Step> steps) {
        if (steps.size() == 1) {
            return;
        }
        var keys = new HashSet<Key>();
        for (var step : steps) {
            if (!keys.add(step.key())) {
                throw new IllegalArgumentException(
                        "a transaction takes one write on an item, and there are two on %s".formatted(step.key()));
            }
        }
    }

    Key key() {
        return keyOf(write);
    }

    static Key keyOf(Write write) {
        return switch (write) {
            case Write.Put put -> Key.of(put.item());
            case Write.Delete delete -> delete.key();
            case Write.Check check -> check.key();
            case EntityWrite entity -> entity.key();
            case Update<?> update -> update.key();
            case ItemUpdate update -> update.key();
            case Write.Group(var parts) -> keyOf(parts.getFirst());
        };
    }
}
