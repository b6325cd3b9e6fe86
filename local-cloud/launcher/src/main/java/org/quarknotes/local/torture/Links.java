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
