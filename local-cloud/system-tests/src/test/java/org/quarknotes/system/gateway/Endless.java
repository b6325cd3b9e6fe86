package org.quarknotes.system.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/** A service that gives and takes as much as is wanted, and waits as long. Its bytes can be checked at the other end. */
final class Endless implements AutoCloseable {
    private static final int BLOCK = 64 << 10;

    private final HttpServer server;
    private final CountDownLatch released = new CountDownLatch(1);

    private Endless(HttpServer server) {
        this.server = server;
    }

    static Endless start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var endless = new Endless(HttpServer.create(address, 1_000));
            endless.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            endless.server.createContext("/", endless::answer);
            endless.server.start();
            return endless;
        } catch (IOException e) {
            throw new UncheckedIOException("starting a service", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets those requests be answered that wait. */
    void release() {
        released.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/download" ->
                    give(exchange, Long.parseLong(exchange.getRequestURI().getQuery()));
                case "/v1/upload" -> text(exchange, Long.toHexString(sum(exchange.getRequestBody())));
                case "/v1/wait" -> {
                    released.await();
                    text(exchange, "at last");
                }
                case "/keys" -> text(exchange, "{\"keys\": []}");
                default -> text(exchange, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void give(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        var block = block();
        for (long given = 0; given < length; given += block.length) {
            exchange.getResponseBody().write(block, 0, (int) Math.min(block.length, length - given));
        }
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** What all bodies are made of, again and again. */
    static byte[] block() {
        var block = new byte[BLOCK];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * 31 + (i >> 8));
        }
        return block;
    }

    /** The check sum of a stream, and its length. */
    static long sum(InputStream in) throws IOException {
        var sum = new CRC32();
        var buffer = new byte[BLOCK];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            length += read;
        }
        return sum.getValue() ^ length << 32;
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
