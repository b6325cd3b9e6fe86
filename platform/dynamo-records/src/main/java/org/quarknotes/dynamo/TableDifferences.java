package org.quarknotes.dynamo;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a table that is there has in another way than its definition wants, and that cannot be changed in place. */
record TableDifferences(TableDefinition wanted) {
    /**
     * Refuses a table with such a difference.
     *
     * @param timeToLive the attribute of the time-to-live that is on
     * @throws IllegalStateException naming the difference
     */
    void require(TableDescription found, Optional<String> timeToLive) {
        var table = "table '%s'".formatted(wanted.name());
        requireSame(table, "key", wanted.key(), found.keySchema());
        for (var index : wanted.indexes()) {
            for (var present : found.globalSecondaryIndexes()) {
                if (present.indexName().equals(index.indexName())) {
                    requireSame(index, present);
                }
            }
        }
        for (var attribute : wanted.attributes()) {
            requireSameType(table, attribute, found);
        }
        requireSameStream(table, found.streamSpecification());
        if (wanted.timeToLive().isPresent() && timeToLive.isPresent()) {
            requireSame(table, "time-to-live", wanted.timeToLive().get(), timeToLive.get());
        }
    }

    private void requireSame(GlobalSecondaryIndex index, GlobalSecondaryIndexDescription found) {
        var place = "index '%s' of table '%s'".formatted(index.indexName(), wanted.name());
        requireSame(place, "key", index.keySchema(), found.keySchema());
        if (!sameContent(index.projection(), found.projection())) {
            throw difference(place, "projection", index.projection(), found.projection());
        }
    }

    /** The order of the attributes means nothing. */
    private static boolean sameContent(Projection one, Projection other) {
        return one.projectionType() == other.projectionType()
                && new HashSet<>(one.nonKeyAttributes()).equals(new HashSet<>(other.nonKeyAttributes()));
    }

    private static void requireSameType(String table, AttributeDefinition attribute, TableDescription found) {
        for (var present : found.attributeDefinitions()) {
            if (present.attributeName().equals(attribute.attributeName())) {
                requireSame(table, "key attribute", attribute, present);
            }
        }
    }

    private void requireSameStream(String table, StreamSpecification found) {
        if (wanted.stream().isPresent() && found != null && Boolean.TRUE.equals(found.streamEnabled())) {
            requireSame(table, "stream", wanted.stream().get(), found.streamViewType());
        }
    }

    private static void requireSame(String place, String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            throw difference(place, what, wanted, found);
        }
    }

    private static IllegalStateException difference(String place, String what, Object wanted, Object found) {
        return new IllegalStateException(
                "%s has the %s %s, not %s; it is left as it is".formatted(place, what, found, wanted));
    }
}
