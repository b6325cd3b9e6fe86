package org.quarknotes.local.benchmarks.records;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same for the nested record. */
final class AddressBuilder {
    private @Nullable String street;
    private @Nullable String city;
    private @Nullable String postcode;

    void street(String value) {
        street = value;
    }

    void city(String value) {
        city = value;
    }

    void postcode(String value) {
        postcode = value;
    }

    Order.Address build() {
        return new Order.Address(
                Objects.requireNonNull(street), Objects.requireNonNull(city), Objects.requireNonNull(postcode));
    }
}
