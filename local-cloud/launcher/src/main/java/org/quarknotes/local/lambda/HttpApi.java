package org.quarknotes.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP API with one route, {@code $default}, to one function.
 *
 * <p>The JDK's server is in front: a request target that is no URI gets 400 from it, and {@code //} at the start of one is
 * taken for a host.
 */
public final class HttpApi implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FunctionPool function;

    private HttpApi(HttpServer server, FunctionPool function) {
        this.server = server;
        this.function = function;
    }

    /**
     * Listens on this machine's loopback address.
     *
     * @param port 0 for a free one
     */
    public static HttpApi start(int port, FunctionPool function) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var api = new HttpApi(server, function);
            server.setExecutor(api.threads);
            server.createContext("/", api::handle);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("opening an HTTP API on port " + port, e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The function itself goes on. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var outcome = function.invoke(HttpRequestEvent.of(exchange));
        if (outcome instanceof Outcome.Failed failed) {
            LOG.log(Level.WARNING, "{0} failed: {1}", exchange.getRequestURI(), failed.reason());
        }
        HttpResult.send(outcome, exchange);
    }
}
