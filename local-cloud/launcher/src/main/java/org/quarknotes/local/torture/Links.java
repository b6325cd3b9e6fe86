package org.quarknotes.local.torture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarknotes.local.proxy.Line;
import org.quarknotes.local.proxy.TcpProxy;
import org.quarknotes.local.system.Ways;

/** A proxy between any two parts that speak with each other. Links are called as in {@code notes-service>kafka}. */
final class Links implements Ways, AutoCloseable {

    /** Who calls the gateway. */
    static final String PEOPLE = "people";

    /** Those over which events, writes and notifications travel; the plan needs them before anything runs. */
    static final List<String> NAMES = List.of(
            name(PEOPLE, "gateway-service"),
            name("gateway-service", "user-service"),
            name("gateway-service", "notes-service"),
            name("gateway-service", "notify-service"),
            name("notes-service", "user-service"),
            name("user-service", "dynamodb"),
            name("notes-service", "dynamodb"),
            name("notify-service", "dynamodb"),
            name("user-service", "kafka"),
            name("notes-service", "kafka"),
            name("notify-service", "kafka"));

    private final Map<String, TcpProxy> proxies = new TreeMap<>();

    @Override
    public synchronized int port(String from, String to, int port) {
        return proxies.computeIfAbsent(name(from, to), _ -> TcpProxy.to(port)).port();
    }

    void set(String link, Line line) {
        proxy(link).set(line);
    }

    void reset(String link) {
        proxy(link).reset();
    }

    /** The same for all links that lead to a part. */
    synchronized void setAllTo(String part, Line line) {
        leadingTo(part).forEach(proxy -> proxy.set(line));
    }

    synchronized void resetAllTo(String part) {
        leadingTo(part).forEach(TcpProxy::reset);
    }

    private List<TcpProxy> leadingTo(String part) {
        return proxies.entrySet().stream()
                .filter(link -> link.getKey().endsWith(name("", part)))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Makes every line sound. */
    synchronized void mend() {
        proxies.values().forEach(proxy -> proxy.set(new Line.Sound()));
    }

    @Override
    public synchronized void close() {
        proxies.values().forEach(TcpProxy::close);
    }

    private synchronized TcpProxy proxy(String link) {
        var proxy = proxies.get(link);
        if (proxy == null) {
            throw new IllegalStateException("Nobody has asked for the way " + link);
        }
        return proxy;
    }

    private static String name(String from, String to) {
        return from + ">" + to;
    }
}
