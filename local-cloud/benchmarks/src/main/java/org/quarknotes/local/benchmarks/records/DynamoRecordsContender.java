package org.quarknotes.local.benchmarks.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.local.benchmarks.records.Order.Address;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** dynamo-records, as its README says. */
final class DynamoRecordsContender implements Contender<Order> {
    private static final Attribute<Address, String> STREET = Attribute.of("street", Kinds.text(), Address::street);
    private static final Attribute<Address, String> CITY = Attribute.of("city", Kinds.text(), Address::city);
    private static final Attribute<Address, String> POSTCODE =
            Attribute.of("postcode", Kinds.text(), Address::postcode);
    private static final Nested<Address> ADDRESSES = Nested.of(
            "address", row -> new Address(row.get(STREET), row.get(CITY), row.get(POSTCODE)), STREET, CITY, POSTCODE);

    private static final Attribute<Order, String> CUSTOMER = Attribute.of("customer", Kinds.text(), Order::customer);
    private static final Attribute<Order, String> ID = Attribute.of("id", Kinds.text(), Order::id);
    private static final Attribute<Order, String> STATE = Attribute.of("state", Kinds.text(), Order::state);
    private static final Attribute<Order, Instant> PLACED_AT =
            Attribute.of("placedAt", Kinds.instant(), Order::placedAt);
    private static final Attribute<Order, Instant> CHANGED_AT =
            Attribute.of("changedAt", Kinds.instant(), Order::changedAt);
    private static final Attribute<Order, Instant> PAID_AT =
            Attribute.optional("paidAt", Kinds.instant(), Order::paidAt);
    private static final Attribute<Order, BigDecimal> TOTAL = Attribute.of("total", Kinds.decimal(), Order::total);
    private static final Attribute<Order, Long> PIECES = Attribute.of("pieces", Kinds.number(), Order::pieces);
    private static final Attribute<Order, Boolean> GIFT = Attribute.of("gift", Kinds.flag(), Order::gift);
    private static final Attribute<Order, List<String>> LABELS =
            Attribute.of("labels", Kinds.list(Kinds.text()), Order::labels);
    private static final Attribute<Order, Address> ADDRESS = Attribute.of("address", ADDRESSES, Order::address);
    private static final Attribute<Order, Long> VERSION = Attribute.of("version", Kinds.number(), Order::version);

    static final EntityType<Order> ORDER = EntityType.<Order>named("order")
            .key("CUSTOMER#{customer}", "ORDER#{id}")
            .index("byState", "CUSTOMER#{customer}#{state}", "{placedAt}#{id}")
            .attributes(CUSTOMER, ID, STATE, PLACED_AT, CHANGED_AT, PAID_AT)
            .attributes(TOTAL, PIECES, GIFT, LABELS, ADDRESS, VERSION)
            .readBy(row -> new Order(
                    row.get(CUSTOMER),
                    row.get(ID),
                    row.get(STATE),
                    row.get(PLACED_AT),
                    row.get(CHANGED_AT),
                    row.find(PAID_AT),
                    row.get(TOTAL),
                    row.get(PIECES),
                    row.get(GIFT),
                    row.get(LABELS),
                    row.get(ADDRESS),
                    row.get(VERSION)));

    private final Table table;

    DynamoRecordsContender(DynamoDbClient client, String table) {
        this.table = new Table(client, table);
    }

    @Override
    public Order order(String customer, int number) {
        return Order.of(customer, number);
    }

    @Override
    public Map<String, AttributeValue> toItem(Order order) {
        return ORDER.toItem(order);
    }

    @Override
    public Order fromItem(Map<String, AttributeValue> item) {
        return ORDER.fromItem(item);
    }

    @Override
    public void put(Order order) {
        table.write(Write.put(ORDER, order));
    }

    @Override
    public Order get(String customer, String id) {
        return table.get(ORDER, ORDER.key(customer, id)).orElseThrow();
    }

    @Override
    public List<Order> firstPage(String customer) {
        return table.page(Query.of(ORDER, customer)).items();
    }
}
