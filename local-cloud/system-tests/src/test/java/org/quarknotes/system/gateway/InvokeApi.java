package org.quarknotes.system.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.quarknotes.local.lambda.FunctionPool;
import org.quarknotes.local.lambda.Outcome;

/**
 * Lambda's own API, as far as invoking goes, in front of functions under AWS's runtime client, see
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 *
 * <p>It sees that a request is signed for Lambda, and does not verify the signature.
 */
public final class InvokeApi implements AutoCloseable {
    private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/[a-z0-9-]+/lambda/aws4_request, .+");
    private static final int LONGEST_PAYLOAD = 6 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, FunctionPool> functions;

    private InvokeApi(HttpServer server, Map<String, FunctionPool> functions) {
        this.server = server;
        this.functions = Map.copyOf(functions);
    }

    /** On a free port of this machine's loopback address. */
    public static InvokeApi start(Map<String, FunctionPool> functions) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var api = new InvokeApi(server, functions);
        server.setExecutor(api.threads);
        server.createContext("/", api::handle);
        server.start();
        return api;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The functions go on. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var payload = exchange.getRequestBody().readAllBytes();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization == null || !SIGNED.matcher(authorization).matches()) {
                refuse(exchange, 403, "MissingAuthenticationTokenException");
                return;
            }
            if (payload.length > LONGEST_PAYLOAD) {
                refuse(exchange, 413, "RequestTooLargeException");
                return;
            }
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches() || !functions.containsKey(path.group(1))) {
                refuse(exchange, 404, "ResourceNotFoundException");
                return;
            }
            tell(exchange, functions.get(path.group(1)).invoke(new String(payload, UTF_8)));
        }
    }

    private static void tell(HttpExchange exchange, Outcome outcome) throws IOException {
        exchange.getResponseHeaders().set("X-Amz-Executed-Version", "$LATEST");
        switch (outcome) {
            case Outcome.Returned(var json) -> answer(exchange, 200, json);
            case Outcome.Failed(var reason) -> {
                exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
                answer(exchange, 200, "{\"errorMessage\":\"" + reason.replaceAll("[\\\\\"\\p{Cntrl}]", " ") + "\"}");
            }
        }
    }

    private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
        answer(exchange, status, "{\"Type\":\"User\",\"Message\":\"refused by the test\"}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
