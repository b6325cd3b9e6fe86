package org.quarknotes.local.benchmarks.records;

import java.net.URI;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Usage;

/**
 * The first use of one way in a fresh JVM, whose client is connected and warm: schema and one mapping to and fro, then the
 * first put, get and query.
 */
final class FirstUse {
    private static final String CUSTOMER = "first";

    private FirstUse() {}

    /** Arguments: endpoint of DynamoDB and name of the way. */
    public static void main(String[] arguments) {
        var way = Way.valueOf(arguments[1]);
        try (var client = OrderTable.warmClient(URI.create(arguments[0]))) {
            Usage.now().since(Usage.now());
            var start = Usage.now();
            var contender = way.open(client, OrderTable.NAME);
            map(contender);
            var mapped = Usage.now().since(start);
            roundTrips(contender);
            var all = Usage.now().since(start);
            tell("mapping", mapped);
            tell("all", all);
        }
    }

    private static <T> void map(Contender<T> contender) {
        contender.fromItem(contender.toItem(contender.order(CUSTOMER, 1)));
    }

    private static <T> void roundTrips(Contender<T> contender) {
        var order = contender.order(CUSTOMER, 1);
        contender.put(order);
        contender.get(CUSTOMER, Order.id(1));
        contender.firstPage(CUSTOMER);
    }

    private static void tell(String part, Usage used) {
        ForkedJvm.tell(part + ".wallNanos", used.wallNanos());
        ForkedJvm.tell(part + ".cpuNanos", used.cpuNanos());
        ForkedJvm.tell(part + ".threadCpuNanos", used.threadCpuNanos());
        ForkedJvm.tell(part + ".classes", used.classes());
    }
}
