package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Usage;

/** One way in a JVM that has used it for long: round trips one after the other, then mapping alone. */
final class SteadyState<T> {
    private static final String CUSTOMER = "steady";

    /** As many as a page holds. */
    private static final int ORDERS = 20;

    private final Contender<T> contender;
    private final Duration time;

    /** Holds what was computed, so that the compiler cannot leave the computing out. */
    private volatile @Nullable Object result;

    private SteadyState(Contender<T> contender, Duration time) {
        this.contender = contender;
        this.time = time;
    }

    /** Arguments: endpoint of DynamoDB, name of the way, milliseconds to measure each thing for. */
    public static void main(String[] arguments) {
        var way = Way.valueOf(arguments[1]);
        var time = Duration.ofMillis(Long.parseLong(arguments[2]));
        try (var client = OrderTable.warmClient(URI.create(arguments[0]))) {
            var steady = new SteadyState<>(way.open(client, OrderTable.NAME), time);
            steady.roundTrips();
            steady.mapping();
        }
    }

    /** All three in turns until they are warm, then each alone. */
    private void roundTrips() {
        var orders = IntStream.range(0, ORDERS)
                .mapToObj(number -> contender.order(CUSTOMER, number))
                .toList();
        IntConsumer put = n -> contender.put(orders.get(n));
        IntConsumer get = n -> result = contender.get(CUSTOMER, Order.id(n));
        IntConsumer query = _ -> result = contender.firstPage(CUSTOMER);
        orders.forEach(contender::put);
        repeat(1, time.multipliedBy(3), put.andThen(get).andThen(query));
        measure("put", 1, put);
        measure("get", 1, get);
        measure("query", 1, query);
    }

    private void mapping() {
        var order = contender.order(CUSTOMER, 1);
        var item = contender.toItem(order);
        IntConsumer toItem = _ -> result = contender.toItem(order);
        IntConsumer fromItem = _ -> result = contender.fromItem(item);
        repeat(1_000, time, toItem.andThen(fromItem));
        measure("toItem", 1_000, toItem);
        measure("fromItem", 1_000, fromItem);
    }

    private void measure(String name, int portion, IntConsumer operation) {
        var start = Usage.now();
        var times = repeat(portion, time, operation);
        var used = Usage.now().since(start);
        ForkedJvm.tell(name + ".perSecond", times * 1_000_000_000L / used.wallNanos());
        ForkedJvm.tell(name + ".cpuNanos", used.cpuNanos() / times);
        ForkedJvm.tell(name + ".bytes", used.allocatedBytes() / times);
    }

    /** How often it was done. The clock is looked at after each portion. */
    private static long repeat(int portion, Duration time, IntConsumer operation) {
        var end = System.nanoTime() + time.toNanos();
        long times = 0;
        while (System.nanoTime() < end) {
            for (int n = 0; n < portion; n++, times++) {
                operation.accept((int) (times % ORDERS));
            }
        }
        return times;
    }
}
