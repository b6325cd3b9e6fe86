package org.quarknotes.capacity;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import org.quarknotes.capacity.TransactionUnits.Image;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Adds up what requests consume: as DynamoDB Local reports it, but for what that leaves out. That is part of the
 * transactions, and a Query that finds nothing, which DynamoDB charges as one that finds the least there is.
 */
public final class CapacityMeter implements ExecutionInterceptor {
    private static final ExecutionAttribute<List<Image>> BEFORE = new ExecutionAttribute<>("before");

    private final TransactionUnits transactions;
    private final DoubleAdder read = new DoubleAdder();
    private final DoubleAdder written = new DoubleAdder();

    private CapacityMeter(Table table, TableDefinition definition) {
        this.transactions = new TransactionUnits(table.client(), table.name(), definition);
    }

    /**
     * A meter of what is done by a client that has it as an interceptor. One request at a time: what a transaction costs
     * is seen in what its items were before and are after it.
     *
     * @param table with a client that has not, to look at items
     * @param definition what the table was made by, for its indexes
     */
    public static CapacityMeter on(Table table, TableDefinition definition) {
        return new CapacityMeter(table, definition);
    }

    /** What was consumed since the last call: read units, a slash, write units. */
    public String take() {
        return String.format(Locale.ROOT, "%s / %s", units(read.sumThenReset()), units(written.sumThenReset()));
    }

    private static String units(double units) {
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest request) {
            attributes.putAttribute(BEFORE, transactions.images(request.transactItems()));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case GetItemResponse get -> read.add(get.consumedCapacity().capacityUnits());
            case BatchGetItemResponse batch -> read.add(sum(batch.consumedCapacity()));
            case QueryResponse query -> read.add(atLeastOneRead((QueryRequest) context.request(), query));
            case PutItemResponse put -> written.add(put.consumedCapacity().capacityUnits());
            case UpdateItemResponse update ->
                written.add(update.consumedCapacity().capacityUnits());
            case DeleteItemResponse delete ->
                written.add(delete.consumedCapacity().capacityUnits());
            case BatchWriteItemResponse batch -> written.add(sum(batch.consumedCapacity()));
            case TransactWriteItemsResponse _ -> {
                var items = ((TransactWriteItemsRequest) context.request()).transactItems();
                written.add(transactions.between(attributes.getAttribute(BEFORE), transactions.images(items)));
            }
            default -> throw new IllegalStateException("not metered: " + context.response());
        }
    }

    private static double atLeastOneRead(QueryRequest request, QueryResponse response) {
        var least = Boolean.TRUE.equals(request.consistentRead()) ? 1 : 0.5;
        return Math.max(response.consumedCapacity().capacityUnits(), least);
    }

    private static double sum(List<ConsumedCapacity> tables) {
        return tables.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
