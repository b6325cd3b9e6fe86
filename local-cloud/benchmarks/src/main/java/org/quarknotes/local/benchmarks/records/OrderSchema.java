package org.quarknotes.local.benchmarks.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.quarknotes.local.benchmarks.records.Order.Address;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** An order as {@code StaticImmutableTableSchema} wants it described; it writes keys, but cannot derive them. */
final class OrderSchema {
    private static final TableSchema<Address> ADDRESS = TableSchema.builder(Address.class, AddressBuilder.class)
            .newItemBuilder(AddressBuilder::new, AddressBuilder::build)
            .addAttribute(
                    String.class, a -> a.name("street").getter(Address::street).setter(AddressBuilder::street))
            .addAttribute(
                    String.class, a -> a.name("city").getter(Address::city).setter(AddressBuilder::city))
            .addAttribute(
                    String.class,
                    a -> a.name("postcode").getter(Address::postcode).setter(AddressBuilder::postcode))
            .build();

    static final TableSchema<Order> ORDER = keys(TableSchema.builder(Order.class, OrderBuilder.class)
                    .newItemBuilder(OrderBuilder::new, OrderBuilder::build))
            .addAttribute(
                    String.class,
                    a -> a.name("customer").getter(Order::customer).setter(OrderBuilder::customer))
            .addAttribute(String.class, a -> a.name("id").getter(Order::id).setter(OrderBuilder::id))
            .addAttribute(
                    String.class, a -> a.name("state").getter(Order::state).setter(OrderBuilder::state))
            .addAttribute(
                    Instant.class,
                    a -> a.name("placedAt").getter(Order::placedAt).setter(OrderBuilder::placedAt))
            .addAttribute(
                    Instant.class,
                    a -> a.name("changedAt").getter(Order::changedAt).setter(OrderBuilder::changedAt))
            .addAttribute(
                    Instant.class,
                    a -> a.name("paidAt")
                            .getter(order -> order.paidAt().orElse(null))
                            .setter(OrderBuilder::paidAt))
            .addAttribute(
                    BigDecimal.class, a -> a.name("total").getter(Order::total).setter(OrderBuilder::total))
            .addAttribute(
                    Long.class, a -> a.name("pieces").getter(Order::pieces).setter(OrderBuilder::pieces))
            .addAttribute(Boolean.class, a -> a.name("gift").getter(Order::gift).setter(OrderBuilder::gift))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("labels").getter(Order::labels).setter(OrderBuilder::labels))
            .addAttribute(
                    EnhancedType.documentOf(Address.class, ADDRESS),
                    a -> a.name("address").getter(Order::address).setter(OrderBuilder::address))
            .addAttribute(
                    Long.class, a -> a.name("version").getter(Order::version).setter(OrderBuilder::version))
            .build();

    private OrderSchema() {}

    private static StaticImmutableTableSchema.Builder<Order, OrderBuilder> keys(
            StaticImmutableTableSchema.Builder<Order, OrderBuilder> schema) {
        derived(schema, "pk", order -> Order.partition(order.customer()), StaticAttributeTags.primaryPartitionKey());
        derived(schema, "sk", order -> Order.sort(order.id()), StaticAttributeTags.primarySortKey());
        derived(schema, "byStatePk", Order::statePartition, StaticAttributeTags.secondaryPartitionKey("byState"));
        derived(schema, "byStateSk", Order::stateSort, StaticAttributeTags.secondarySortKey("byState"));
        return schema.addAttribute(
                String.class, a -> a.name("type").getter(order -> "order").setter((builder, ignored) -> {}));
    }

    /** Written from the other attributes, ignored when read. */
    private static void derived(
            StaticImmutableTableSchema.Builder<Order, OrderBuilder> schema,
            String name,
            Function<Order, String> getter,
            StaticAttributeTag tag) {
        schema.addAttribute(
                String.class,
                a -> a.name(name)
                        .getter(getter)
                        .setter((builder, ignored) -> {})
                        .tags(tag));
    }
}
