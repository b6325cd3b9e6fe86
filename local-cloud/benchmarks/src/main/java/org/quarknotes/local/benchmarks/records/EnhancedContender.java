package org.quarknotes.local.benchmarks.records;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The SDK's Enhanced Client with its default extensions, on a schema of either kind. */
final class EnhancedContender<T> implements Contender<T> {
    private final TableSchema<T> schema;
    private final Function<Order, T> form;
    private final DynamoDbTable<T> table;

    private EnhancedContender(TableSchema<T> schema, Function<Order, T> form, DynamoDbClient client, String table) {
        this.schema = schema;
        this.form = form;
        this.table =
                DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table(table, schema);
    }

    /** A class with getters, setters and annotations, found by reflection: {@code @DynamoDbBean}. */
    static EnhancedContender<OrderBean> ofBean(DynamoDbClient client, String table) {
        return new EnhancedContender<>(TableSchema.fromBean(OrderBean.class), OrderBean::of, client, table);
    }

    /** The very record, by a schema written by hand: {@code StaticImmutableTableSchema}. */
    static EnhancedContender<Order> ofStaticSchema(DynamoDbClient client, String table) {
        return new EnhancedContender<>(OrderSchema.ORDER, order -> order, client, table);
    }

    @Override
    public T order(String customer, int number) {
        return form.apply(Order.of(customer, number));
    }

    @Override
    public Map<String, AttributeValue> toItem(T order) {
        return schema.itemToMap(order, true);
    }

    @Override
    public T fromItem(Map<String, AttributeValue> item) {
        return schema.mapToItem(item);
    }

    @Override
    public void put(T order) {
        table.putItem(order);
    }

    @Override
    public T get(String customer, String id) {
        var key = Key.builder()
                .partitionValue(Order.partition(customer))
                .sortValue(Order.sort(id))
                .build();
        return table.getItem(request -> request.key(key).consistentRead(true));
    }

    @Override
    public List<T> firstPage(String customer) {
        var ordersOfCustomer = QueryConditional.sortBeginsWith(
                key -> key.partitionValue(Order.partition(customer)).sortValue("ORDER#"));
        return table.query(request ->
                        request.queryConditional(ordersOfCustomer).limit(20).consistentRead(true))
                .iterator()
                .next()
                .items();
    }
}
