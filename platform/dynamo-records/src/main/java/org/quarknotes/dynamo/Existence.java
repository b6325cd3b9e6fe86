package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions on there being, or not being, an entity that reads would find. */
final class Existence {
    private Existence() {}

    /** An entity of this type is there, neither expired nor softly deleted. */
    static List<Condition> present(EntityType<?> type, Instant now) {
        var conditions = new ArrayList<Condition>();
        conditions.add(Condition.equal(EntityType.DISCRIMINATOR, type.name()));
        var features = type.features();
        if (features.deletedAt() != null) {
            conditions.add(Condition.absent(features.deletedAt()));
        }
        if (features.timeToLive() != null) {
            conditions.add(Condition.any(
                    Condition.absent(features.timeToLive()),
                    new Condition.Compared(
                            List.of(features.timeToLive()), ">", Kinds.seconds().write(now))));
        }
        return conditions;
    }

    /** The same, and it is kept in the present form, so that single attributes can be changed. */
    static List<Condition> current(EntityType<?> type, Instant now) {
        var conditions = present(type, now);
        var upcasters = type.schema().upcasters().size();
        if (upcasters > 0) {
            conditions.add(Condition.equal(Schema.ATTRIBUTE, upcasters + 1));
        }
        return conditions;
    }

    /** No item is there, or one that has expired and only waits for DynamoDB to remove it. */
    static Condition absent(EntityType<?> type, Instant now) {
        var timeToLive = type.features().timeToLive();
        return timeToLive == null
                ? Condition.noItem()
                : Condition.any(
                        Condition.noItem(),
                        new Condition.Compared(
                                List.of(timeToLive), "<=", Kinds.seconds().write(now)));
    }

    /** Each of these attributes is as it is in this item, or is absent if the item has none. */
    static List<Condition> unchanged(Iterable<String> attributes, Map<String, AttributeValue> item) {
        var conditions = new ArrayList<Condition>();
        for (var attribute : attributes) {
            var value = item.get(attribute);
            conditions.add(
                    value == null
                            ? Condition.absent(attribute)
                            : new Condition.Compared(List.of(attribute), "=", value));
        }
        return conditions;
    }
}
