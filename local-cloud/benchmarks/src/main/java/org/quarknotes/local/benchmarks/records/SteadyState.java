package org.quarknotes.local.benchmarks.records;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Usage;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** One way in a JVM that has used it for long: without the server, with the server, and mapping alone. */
final class SteadyState<T> {
    /** The compilers work while the program waits: how warm it gets does not depend on what else the machine does. */
    static final List<String> FLAGS = List.of("-Xbatch");

    private static final String CUSTOMER = "steady";

    /** As many as a page holds. */
    private static final int ORDERS = 20;

    private static final int MAPPINGS_AT_ONCE = 1_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    /** The share of the time that the compilers work. */
    private static final double NEARLY_NOTHING = 0.02;

    /** In times of the measuring time. */
    private static final int LONGEST_WARM_UP = 15;

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
            roundTrips.values().forEach(operation -> repeat(1, Duration.ofMillis(1), operation));
            http.remember(true);
            measure("memory.", 1, time, roundTrips);
            http.remember(false);
            measure("server.", 1, time.dividedBy(2), roundTrips);
            measure("mapping.", MAPPINGS_AT_ONCE, time, steady.mappings());
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

    /**
     * All in turns, then each alone, each time until the compilers have nearly nothing left to do: they compile anew what
     * was made for all in turns.
     */
    private static void measure(String place, int portion, Duration time, Map<String, IntConsumer> operations) {
        var all = operations.values().stream().reduce(IntConsumer::andThen).orElseThrow();
        warmUp(portion, time, all);
        operations.forEach((name, operation) -> {
            warmUp(portion, time, operation);
            measure(place + name, portion, time, operation);
        });
    }

    private static void warmUp(int portion, Duration time, IntConsumer operation) {
        long compiling = COMPILERS.getTotalCompilationTime();
        for (int again = 0; again < LONGEST_WARM_UP; again++) {
            long start = System.nanoTime();
            repeat(portion, time, operation);
            long more = COMPILERS.getTotalCompilationTime() - compiling;
            if (more * 1e6 < NEARLY_NOTHING * (System.nanoTime() - start)) {
                return;
            }
            compiling += more;
        }
    }

    private static void measure(String name, int portion, Duration time, IntConsumer operation) {
        var start = Usage.now();
        var times = repeat(portion, time, operation);
        var used = Usage.now().since(start);
        ForkedJvm.tell(name + ".perSecond", times * 1_000_000_000L / used.wallNanos());
        ForkedJvm.tell(name + ".cpuNanos", used.cpuNanos() / times);
        ForkedJvm.tell(name + ".bytes", used.allocatedBytes() / times);
    }

    /**
     * Does it until this thread has used up the CPU time, which is looked at after each portion.
     *
     * @return how often that was, at least one portion
     */
    private static long repeat(int portion, Duration time, IntConsumer operation) {
        var end = THREADS.getCurrentThreadCpuTime() + time.toNanos();
        long times = 0;
        do {
            for (int n = 0; n < portion; n++, times++) {
                operation.accept((int) (times % ORDERS));
            }
        } while (THREADS.getCurrentThreadCpuTime() < end);
        return times;
    }
}
