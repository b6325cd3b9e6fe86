package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that keep the values of unique attributes from being used twice. A lock names the entity that it belongs to,
 * is taken and released in the transaction that writes that entity, and expires with it.
 */
final class UniqueLocks {
    private static final String LOCK = "(unique)";
    private static final String ATTRIBUTE = "attribute";
    private static final String OWNER_PARTITION = "ownerPk";
    private static final String OWNER_SORT = "ownerSk";

    private UniqueLocks() {}

    static boolean isLock(Map<String, AttributeValue> item) {
        var type = item.get(EntityType.DISCRIMINATOR);
        return type != null && LOCK.equals(type.s());
    }

    /** The name of the attribute whose value this lock keeps. */
    static String attributeOf(Map<String, AttributeValue> lock) {
        return lock.get(ATTRIBUTE).s();
    }

    /**
     * What has to be written when an entity changes so; an entity that is not there has no attributes. Nothing for a
     * value that stays, unless the entity's expiry changes.
     */
    static List<Write> moves(
            EntityType<?> type,
            Key owner,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after,
            Instant now) {
        var writes = new ArrayList<Write>();
        var timeToLive = type.features().timeToLive();
        var sameExpiry = timeToLive == null || Objects.equals(before.get(timeToLive), after.get(timeToLive));
        for (var unique : type.features().uniques()) {
            var from = before.get(unique.name());
            var to = after.get(unique.name());
            if (Objects.equals(from, to)) {
                if (to != null && !sameExpiry) {
                    writes.add(lock(type, unique, owner, after, isFreeOr(owner)));
                }
                continue;
            }
            if (from != null) {
                writes.add(new Write.Delete(keyOf(type, unique, from), Optional.of(isFreeOr(owner))));
            }
            if (to != null) {
                writes.add(lock(type, unique, owner, after, Existence.absent(type, now)));
            }
        }
        return writes;
    }

    /** A lock that is missing, as of an entity that is older than the lock, does not matter. */
    private static Condition isFreeOr(Key owner) {
        return Condition.any(
                Condition.noItem(),
                Condition.all(
                        Condition.equal(OWNER_PARTITION, owner.partition()),
                        Condition.equal(OWNER_SORT, owner.sort())));
    }

    private static Write lock(
            EntityType<?> type,
            Attribute<?, ?> unique,
            Key owner,
            Map<String, AttributeValue> entity,
            Condition condition) {
        var item = new HashMap<>(keyOf(type, unique, entity.get(unique.name())).toItem());
        item.put(EntityType.DISCRIMINATOR, AttributeValue.fromS(LOCK));
        item.put(ATTRIBUTE, AttributeValue.fromS(unique.name()));
        item.put(OWNER_PARTITION, AttributeValue.fromS(owner.partition()));
        item.put(OWNER_SORT, AttributeValue.fromS(owner.sort()));
        var timeToLive = type.features().timeToLive();
        if (timeToLive != null && entity.containsKey(timeToLive)) {
            item.put(timeToLive, entity.get(timeToLive));
        }
        return new Write.Put(item, Optional.of(condition));
    }

    /** The value stands last, so that no two locks have one key whatever it contains. */
    private static Key keyOf(EntityType<?> type, Attribute<?, ?> unique, @Nullable AttributeValue value) {
        return new Key(LOCK + "#" + type.name() + "#" + unique.name() + "#" + text(unique, value), "LOCK");
    }

    private static String text(Attribute<?, ?> unique, @Nullable AttributeValue value) {
        if (value != null && value.s() != null) {
            return value.s();
        }
        if (value != null && value.n() != null) {
            return new BigDecimal(value.n()).stripTrailingZeros().toPlainString();
        }
        if (value != null && value.b() != null) {
            return Base64.getEncoder().encodeToString(value.b().asByteArray());
        }
        throw new IllegalArgumentException(
                "'%s' cannot be unique: it is neither text nor number nor binary".formatted(unique.name()));
    }
}
