package org.quarknotes.local.benchmarks.records;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The bare client with ready-made items: what a round trip costs without any mapping. */
final class RawContender implements Contender<Map<String, AttributeValue>> {
    private final DynamoDbClient client;
    private final String table;

    RawContender(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, AttributeValue> order(String customer, int number) {
        var order = Order.of(customer, number);
        return Map.ofEntries(
                text("pk", Order.partition(order.customer())),
                text("sk", Order.sort(order.id())),
                text("byStatePk", order.statePartition()),
                text("byStateSk", order.stateSort()),
                text("type", "order"),
                text("customer", order.customer()),
                text("id", order.id()),
                text("state", order.state()),
                text("placedAt", order.placedAt().toString()),
                text("changedAt", order.changedAt().toString()),
                text("paidAt", order.paidAt().orElseThrow().toString()),
                number("total", order.total().toString()),
                number("pieces", Long.toString(order.pieces())),
                Map.entry("gift", AttributeValue.fromBool(order.gift())),
                Map.entry("labels", texts(order.labels())),
                Map.entry("address", address(order.address())),
                number("version", Long.toString(order.version())));
    }

    private static Map.Entry<String, AttributeValue> text(String name, String value) {
        return Map.entry(name, AttributeValue.fromS(value));
    }

    private static Map.Entry<String, AttributeValue> number(String name, String value) {
        return Map.entry(name, AttributeValue.fromN(value));
    }

    private static AttributeValue texts(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }

    private static AttributeValue address(Order.Address address) {
        return AttributeValue.fromM(Map.ofEntries(
                text("street", address.street()), text("city", address.city()), text("postcode", address.postcode())));
    }

    @Override
    public Map<String, AttributeValue> toItem(Map<String, AttributeValue> order) {
        return order;
    }

    @Override
    public Map<String, AttributeValue> fromItem(Map<String, AttributeValue> item) {
        return item;
    }

    @Override
    public void put(Map<String, AttributeValue> order) {
        client.putItem(request -> request.tableName(table).item(order));
    }

    @Override
    public Map<String, AttributeValue> get(String customer, String id) {
        var key = Map.ofEntries(text("pk", Order.partition(customer)), text("sk", Order.sort(id)));
        return client.getItem(request -> request.tableName(table).key(key).consistentRead(true))
                .item();
    }

    @Override
    public List<Map<String, AttributeValue>> firstPage(String customer) {
        var values = Map.ofEntries(text(":partition", Order.partition(customer)), text(":prefix", "ORDER#"));
        return client.query(request -> request.tableName(table)
                        .keyConditionExpression("pk = :partition AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(values)
                        .limit(20)
                        .consistentRead(true))
                .items();
    }
}
