package org.quarknotes.local.benchmarks.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A comparison is worth something only if all do the same. */
class EqualFootingTest {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();
    private static final DynamoDbClient CLIENT = OrderTable.client(SERVER.endpoint());

    @BeforeAll
    static void provision() {
        OrderTable.provision(SERVER.endpoint());
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        SERVER.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void every_contender_stores_the_same_item(Way way) {
        var customer = "stores-" + way;
        putTwo(way.open(CLIENT, OrderTable.NAME), customer);

        assertThat(stored(customer)).isEqualTo(new RawContender(CLIENT, OrderTable.NAME).order(customer, 2));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void every_contender_reads_what_it_wrote(Way way) {
        readsBack(way.open(CLIENT, OrderTable.NAME), "reads-" + way);
    }

    private static <T> void putTwo(Contender<T> contender, String customer) {
        contender.put(contender.order(customer, 1));
        contender.put(contender.order(customer, 2));
    }

    private static <T> void readsBack(Contender<T> contender, String customer) {
        putTwo(contender, customer);

        assertThat(contender.get(customer, Order.id(2)))
                .usingRecursiveComparison()
                .isEqualTo(contender.order(customer, 2));
        assertThat(contender.firstPage(customer)).hasSize(2);
    }

    private static Map<String, AttributeValue> stored(String customer) {
        var key = Map.of(
                "pk", AttributeValue.fromS(Order.partition(customer)),
                "sk", AttributeValue.fromS(Order.sort(Order.id(2))));
        return CLIENT.getItem(request -> request.tableName(OrderTable.NAME).key(key))
                .item();
    }
}
