package org.quarknotes.local.benchmarks.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code StaticImmutableTableSchema} collects an {@link Order} in, attribute by attribute. */
final class OrderBuilder {
    private @Nullable String customer;
    private @Nullable String id;
    private @Nullable String state;
    private @Nullable Instant placedAt;
    private @Nullable Instant changedAt;
    private @Nullable Instant paidAt;
    private @Nullable BigDecimal total;
    private long pieces;
    private boolean gift;
    private @Nullable List<String> labels;
    private Order.@Nullable Address address;
    private long version;

    void customer(String value) {
        customer = value;
    }

    void id(String value) {
        id = value;
    }

    void state(String value) {
        state = value;
    }

    void placedAt(Instant value) {
        placedAt = value;
    }

    void changedAt(Instant value) {
        changedAt = value;
    }

    void paidAt(Instant value) {
        paidAt = value;
    }

    void total(BigDecimal value) {
        total = value;
    }

    void pieces(long value) {
        pieces = value;
    }

    void gift(boolean value) {
        gift = value;
    }

    void labels(List<String> value) {
        labels = value;
    }

    void address(Order.Address value) {
        address = value;
    }

    void version(long value) {
        version = value;
    }

    Order build() {
        return new Order(
                Objects.requireNonNull(customer),
                Objects.requireNonNull(id),
                Objects.requireNonNull(state),
                Objects.requireNonNull(placedAt),
                Objects.requireNonNull(changedAt),
                Optional.ofNullable(paidAt),
                Objects.requireNonNull(total),
                pieces,
                gift,
                Objects.requireNonNull(labels),
                Objects.requireNonNull(address),
                version);
    }
}
