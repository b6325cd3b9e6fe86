package org.quarknotes.dynamo;

import java.util.List;
import java.util.stream.Stream;

/** What a filter may be about: DynamoDB does not filter by the keys of what it reads. */
final class FilterRules {
    private FilterRules() {}

    static void require(Condition filter, Query.Place place) {
        var keys = List.of(place.partitionAttribute(), place.sortAttribute());
        attributes(filter).filter(keys::contains).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "a filter cannot be on '%s', a key of what is read: that is what sortKey() is for".formatted(key));
        });
    }

    private static Stream<String> attributes(Condition condition) {
        return switch (condition) {
            case Condition.Absent(var path) -> Stream.of(path.getFirst());
            case Condition.Present(var path) -> Stream.of(path.getFirst());
            case Condition.Compared compared -> Stream.of(compared.path().getFirst());
            case Condition.SizeCompared compared -> Stream.of(compared.path().getFirst());
            case Condition.Between between -> Stream.of(between.path().getFirst());
            case Condition.In in -> Stream.of(in.path().getFirst());
            case Condition.Called called -> Stream.of(called.path().getFirst());
            case Condition.All(var parts) -> parts.stream().flatMap(FilterRules::attributes);
            case Condition.Any(var parts) -> parts.stream().flatMap(FilterRules::attributes);
            case Condition.Not(var part) -> attributes(part);
        };
    }
}
