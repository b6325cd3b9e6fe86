package org.quarknotes.local.benchmarks.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What all contenders keep: twelve attributes, among them a list, a nested record and instants. Two of them are the key,
 * two more the key of an index.
 */
record Order(
        String customer,
        String id,
        String state,
        Instant placedAt,
        Instant changedAt,
        Optional<Instant> paidAt,
        BigDecimal total,
        long pieces,
        boolean gift,
        List<String> labels,
        Address address,
        long version) {

    /** Nine digits of fraction, none of them zero, so that every library writes the same text. */
    private static final Instant PLACED = Instant.parse("2026-11-21T08:15:42.123456789Z");

    record Address(String street, String city, String postcode) {}

    /** One of a customer's orders; the same for the same number. */
    static Order of(String customer, int number) {
        return new Order(
                customer,
                id(number),
                "placed",
                PLACED,
                PLACED.plusSeconds(number),
                Optional.of(PLACED.plusSeconds(60)),
                new BigDecimal("1234.56"),
                3,
                true,
                List.of("fragile", "upstairs", "ring-twice"),
                new Address("12 Long Lane", "Little Whinging", "GU25 4AB"),
                7);
    }

    static String id(int number) {
        return "%08d".formatted(number);
    }

    /** How the keys are written; every library must arrive at these. */
    static String partition(String customer) {
        return "CUSTOMER#" + customer;
    }

    static String sort(String id) {
        return "ORDER#" + id;
    }

    String statePartition() {
        return partition(customer) + "#" + state;
    }

    String stateSort() {
        return placedAt + "#" + id;
    }
}
