package org.quarknotes.notify.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The write units of a transaction, from what its items are before and after it: DynamoDB Local leaves some of them out.
 * An item counts twice: once to prepare the transaction and once to commit it. The table has no index.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Write
 *     capacity, transactional</a>
 */
final class TransactionUnits {
    private static final int PREPARED_AND_COMMITTED = 2;

    private final DynamoDbClient client;
    private final String table;

    /** An item that the transaction names, as it is at some moment; empty when there is none. */
    record Image(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {}

    TransactionUnits(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
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

    private static int units(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return Math.max(1, Math.max(kilobytes(before), kilobytes(after)));
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
