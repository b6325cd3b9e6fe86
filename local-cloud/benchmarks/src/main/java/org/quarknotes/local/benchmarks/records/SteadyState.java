package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.benchmarks.figures.WarmOperations;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** One way in a JVM that has used it for long: without the server, with the server, and mapping alone. */
final class SteadyState<T> {
    private static final String CUSTOMER = "steady";

    /** As many as a page holds. */
    private static final int ORDERS = WarmOperations.SUBJECTS;

    private static final int MAPPINGS_AT_ONCE = 1_000;

    private final Contender<T> contender;

    /** Holds what was computed, so that the compiler cannot leave the computing out. */
    private volatile @Nullable Object result;

    private SteadyState(Contender<T> contender) {
        this.contender = contender;
    }

    /** Arguments: endpoint of DynamoDB, name of the way, CPU milliseconds to measure each thing for. */
    public static void main(String[] arguments) {
        var way = Way.valueOf(arguments[1]);
        var time = Duration.ofMillis(Long.parseLong(arguments[2]));
        var http = new AnswersFromMemory(UrlConnectionHttpClient.create());
        try (var client = OrderTable.client(URI.create(arguments[0]), http)) {
            var steady = new SteadyState<>(way.open(client, OrderTable.NAME));
            var roundTrips = steady.roundTrips();
            WarmOperations.once(roundTrips);
            http.remember(true);
            WarmOperations.measure("memory.", 1, time, roundTrips);
            http.remember(false);
            WarmOperations.measure("server.", 1, time.dividedBy(2), roundTrips);
            WarmOperations.measure("mapping.", MAPPINGS_AT_ONCE, time, steady.mappings());
        }
    }

    /** Each gets the number of an order. */
    private Map<String, IntConsumer> roundTrips() {
        var orders = IntStream.range(0, ORDERS)
                .mapToObj(number -> contender.order(CUSTOMER, number))
                .toList();
        orders.forEach(contender::put);
        var operations = new LinkedHashMap<String, IntConsumer>();
        operations.put("put", number -> contender.put(orders.get(number)));
        operations.put("get", number -> result = contender.get(CUSTOMER, Order.id(number)));
        operations.put("query", _ -> result = contender.firstPage(CUSTOMER));
        return operations;
    }

    private Map<String, IntConsumer> mappings() {
        var order = contender.order(CUSTOMER, 1);
        var item = contender.toItem(order);
        var operations = new LinkedHashMap<String, IntConsumer>();
        operations.put("toItem", _ -> result = contender.toItem(order));
        operations.put("fromItem", _ -> result = contender.fromItem(item));
        return operations;
    }
}
