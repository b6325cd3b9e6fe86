package org.quarknotes.capacity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The write units of a transaction, from what its items are before and after it: DynamoDB Local leaves some of them out.
 * An item, and an entry of an index, count twice: once to prepare the transaction and once to commit it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Write
 *     capacity, transactional</a>
 */
final class TransactionUnits {
    private static final int PREPARED_AND_COMMITTED = 2;

    private final DynamoDbClient client;
    private final String table;
    private final TableDefinition definition;

    /** An item that the transaction names, as it is at some moment; empty when there is none. */
    record Image(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {}

    TransactionUnits(DynamoDbClient client, String table, TableDefinition definition) {
        this.client = client;
        this.table = table;
        this.definition = definition;
    }

    /** What the items are now. */
    List<Image> images(List<TransactWriteItem> items) {
        return items.stream().map(TransactionUnits::key).map(this::image).toList();
    }

    int between(List<Image> before, List<Image> after) {
        int units = 0;
        for (int position = 0; position < before.size(); position++) {
            units += units(before.get(position).item(), after.get(position).item());
        }
        return PREPARED_AND_COMMITTED * units;
    }

    private int units(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var ofIndexes = definition.indexes().stream()
                .mapToInt(index -> indexUnits(entry(index, before), entry(index, after)))
                .sum();
        return Math.max(1, Math.max(kilobytes(before), kilobytes(after))) + ofIndexes;
    }

    /** An entry whose key changes is deleted in one place and put in another. */
    private static int indexUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (before.equals(after)) {
            return 0;
        }
        var moves = !before.isEmpty() && !after.isEmpty() && !sameKeys(before, after);
        return moves ? kilobytes(before) + kilobytes(after) : Math.max(kilobytes(before), kilobytes(after));
    }

    private static boolean sameKeys(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return before.keySet().stream()
                .filter(name -> name.endsWith("Pk") || name.endsWith("Sk"))
                .allMatch(name -> Objects.equals(before.get(name), after.get(name)));
    }

    private Map<String, AttributeValue> entry(GlobalSecondaryIndex index, Map<String, AttributeValue> item) {
        var keys =
                index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
        if (!item.keySet().containsAll(keys)) {
            return Map.of();
        }
        var projected = new HashMap<>(item);
        projected
                .keySet()
                .retainAll(
                        Stream.of(keys, List.of("pk", "sk"), index.projection().nonKeyAttributes())
                                .flatMap(List::stream)
                                .toList());
        return projected;
    }

    private static int kilobytes(Map<String, AttributeValue> item) {
        return Math.ceilDiv(ItemSize.of(item), 1024);
    }

    private Image image(Map<String, AttributeValue> key) {
        var found = client.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return new Image(key, found.item());
    }

    private static Map<String, AttributeValue> key(TransactWriteItem item) {
        if (item.put() != null) {
            return Map.of(
                    "pk", item.put().item().get("pk"), "sk", item.put().item().get("sk"));
        }
        if (item.delete() != null) {
            return item.delete().key();
        }
        return item.update() != null
                ? item.update().key()
                : item.conditionCheck().key();
    }
}
