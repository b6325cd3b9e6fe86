package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.quarknotes.dynamo.Batch;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.UserId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is left of a person who has gone: their partition, whatever lies in it. */
@ApplicationScoped
class Remains {
    private final Table table;
    private final EndingSessions ending;

    Remains(Table table, EndingSessions ending) {
        this.table = table;
        this.ending = ending;
    }

    /** Ends all sessions and empties the partition. */
    void remove(UserId person) {
        ending.outdated(person);
        var pages = table.client().queryPaginator(keysOf(person));
        for (var page : pages) {
            var deletions = page.items().stream().map(Remains::deletion).toList();
            if (!deletions.isEmpty()) {
                requireComplete(table.batchWrite(deletions));
            }
        }
    }

    /** All types alike, so that a type that is added later is not forgotten here. */
    private QueryRequest keysOf(UserId person) {
        return QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :person")
                .expressionAttributeValues(Map.of(
                        ":person",
                        AttributeValue.fromS(UserItems.profileOf(person).partition())))
                .projectionExpression("pk, sk")
                .consistentRead(true)
                .build();
    }

    private static Write deletion(Map<String, AttributeValue> item) {
        return Write.delete(new Key(item.get("pk").s(), item.get("sk").s()));
    }

    private static void requireComplete(Batch.Written written) {
        if (!written.complete()) {
            throw new IllegalStateException("DynamoDB had no capacity to remove all that is left of a person");
        }
    }
}
