package org.quarknotes.local.benchmarks.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** An {@link Order} as {@code @DynamoDbBean} wants it: mutable, public, with a setter for everything that is written. */
@DynamoDbBean
public class OrderBean {
    private @Nullable String customer;
    private @Nullable String id;
    private @Nullable String state;
    private @Nullable Instant placedAt;
    private @Nullable Instant changedAt;
    private @Nullable Instant paidAt;
    private @Nullable BigDecimal total;
    private long pieces;
    private boolean gift;
    private @Nullable List<String> labels;
    private @Nullable AddressBean address;
    private long version;

    @DynamoDbPartitionKey
    public String getPk() {
        return Order.partition(Objects.requireNonNull(customer));
    }

    public void setPk(String derived) {}

    @DynamoDbSortKey
    public String getSk() {
        return Order.sort(Objects.requireNonNull(id));
    }

    public void setSk(String derived) {}

    @DynamoDbSecondaryPartitionKey(indexNames = "byState")
    public String getByStatePk() {
        return getPk() + "#" + state;
    }

    public void setByStatePk(String derived) {}

    @DynamoDbSecondarySortKey(indexNames = "byState")
    public String getByStateSk() {
        return placedAt + "#" + id;
    }

    public void setByStateSk(String derived) {}

    public String getType() {
        return "order";
    }

    public void setType(String derived) {}

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(String value) {
        customer = value;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String value) {
        id = value;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(String value) {
        state = value;
    }

    public @Nullable Instant getPlacedAt() {
        return placedAt;
    }

    public void setPlacedAt(Instant value) {
        placedAt = value;
    }

    public @Nullable Instant getChangedAt() {
        return changedAt;
    }

    public void setChangedAt(Instant value) {
        changedAt = value;
    }

    public @Nullable Instant getPaidAt() {
        return paidAt;
    }

    public void setPaidAt(Instant value) {
        paidAt = value;
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal value) {
        total = value;
    }

    public long getPieces() {
        return pieces;
    }

    public void setPieces(long value) {
        pieces = value;
    }

    public boolean isGift() {
        return gift;
    }

    public void setGift(boolean value) {
        gift = value;
    }

    public @Nullable List<String> getLabels() {
        return labels;
    }

    public void setLabels(List<String> value) {
        labels = value;
    }

    public @Nullable AddressBean getAddress() {
        return address;
    }

    public void setAddress(AddressBean value) {
        address = value;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long value) {
        version = value;
    }

    static OrderBean of(Order order) {
        var bean = new OrderBean();
        bean.customer = order.customer();
        bean.id = order.id();
        bean.state = order.state();
        bean.placedAt = order.placedAt();
        bean.changedAt = order.changedAt();
        bean.paidAt = order.paidAt().orElse(null);
        bean.total = order.total();
        bean.pieces = order.pieces();
        bean.gift = order.gift();
        bean.labels = order.labels();
        bean.address = AddressBean.of(order.address());
        bean.version = order.version();
        return bean;
    }
}
