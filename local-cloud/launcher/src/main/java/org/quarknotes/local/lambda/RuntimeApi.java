package org.quarknotes.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda Runtime API for one environment: the runtime asks for the next invocation, works, and posts its result, see
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 *
 * <p>Invocations queue up here, and the runtime asks for one at a time.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String INVOCATIONS = ROOT + "invocation/";

    private final Function function;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private volatile Outcome.@Nullable Failed end;

    RuntimeApi(Function function) {
        this.function = function;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("opening a port for the runtime of " + function.name(), e);
        }
        server.setExecutor(threads);
        server.createContext(INVOCATIONS + "next", this::next);
        server.createContext(INVOCATIONS, this::finish);
        server.createContext(ROOT + "init/error", this::failToStart);
        server.start();
    }

    /** For {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the function has dealt with the event; one that takes too long ends the environment. */
    Outcome invoke(String event) {
        var invocation = Invocation.of(event);
        waiting.add(invocation);
        if (end != null) {
            invocation.outcome().complete(end);
        }
        try {
            return invocation.outcome().get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return end("Task timed out after " + function.timeout().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end("Interrupted while waiting for the function");
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is a value, never an exception", e);
        } finally {
            waiting.remove(invocation);
            running.remove(invocation.id());
        }
    }

    /** Nothing more will come from this environment; the first reason is the one that helps. */
    synchronized Outcome end(String reason) {
        if (end == null) {
            end = new Outcome.Failed(reason);
        }
        Stream.concat(waiting.stream(), running.values().stream())
                .forEach(invocation -> invocation.outcome().complete(end));
        return end;
    }

    boolean isUsable() {
        return end == null;
    }

    @Override
    public void close() {
        end("The environment was closed");
        server.stop(0);
        threads.shutdownNow();
    }

    private void next(HttpExchange exchange) throws IOException {
        var invocation = take();
        running.put(invocation.id(), invocation);
        var deadline = Instant.now().plus(function.timeout());
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", function.arn());
        answer(exchange, 200, invocation.event());
    }

    private Invocation take() throws IOException {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("closed while the runtime was waiting");
        }
    }

    /** {@code POST .../{id}/response} or {@code .../{id}/error}. */
    private void finish(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI()
                .getPath()
                .substring(INVOCATIONS.length())
                .split("/", 2);
        var invocation = running.remove(path[0]);
        var body = read(exchange);
        if (invocation == null || path.length < 2) {
            answer(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
            return;
        }
        invocation
                .outcome()
                .complete(path[1].equals("response") ? new Outcome.Returned(body) : new Outcome.Failed(body));
        answer(exchange, 202, "{\"status\":\"OK\"}");
    }

    private void failToStart(HttpExchange exchange) throws IOException {
        end("The function could not be started: " + read(exchange));
        answer(exchange, 202, "{\"status\":\"OK\"}");
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
