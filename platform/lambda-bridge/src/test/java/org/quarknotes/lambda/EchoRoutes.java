package org.quarknotes.lambda;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application that answers what it was asked. */
@Singleton
class EchoRoutes {
    void register(@Observes Router router) {
        router.route("/echo/*").handler(BodyHandler.create()).handler(EchoRoutes::echo);
        router.route("/chunks").handler(EchoRoutes::chunks);
        router.route("/bytes").handler(EchoRoutes::bytes);
        router.route("/empty/:status")
                .handler(call -> call.response()
                        .setStatusCode(Integer.parseInt(call.pathParam("status")))
                        .end());
        router.route("/cookies").handler(EchoRoutes::cookies);
        router.route("/file").handler(call -> call.response().sendFile(file().toString()));
        router.route("/broken")
                .handler(call -> call.response()
                        .setChunked(true)
                        .write("half")
                        .onComplete(written -> call.request().connection().close()));
        router.route("/never").handler(call -> {});
        router.route("/endless").handler(EchoRoutes::endless);
    }

    private static void echo(RoutingContext call) {
        var request = call.request();
        var headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        call.json(new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("body", call.body().asString())
                .put("client", request.remoteAddress().hostAddress())
                .put("invocation", Invocation.of(request).orElseThrow().getAwsRequestId()));
    }

    private static void chunks(RoutingContext call) {
        var lengths = new JsonArray();
        call.request().handler(chunk -> lengths.add(chunk.length()));
        call.request().endHandler(end -> call.json(lengths));
        call.request().resume();
    }

    private static void cookies(RoutingContext call) {
        call.response()
                .headers()
                .add("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
                .add("Set-Cookie", "b=2")
                .add("Vary", "Accept")
                .add("Vary", "Origin");
        call.response().end();
    }

    private static void bytes(RoutingContext call) {
        int size = Integer.parseInt(call.queryParams().get("size"));
        call.response()
                .putHeader("Content-Type", call.queryParams().get("type"))
                .end(Buffer.buffer(new byte[size]));
    }

    private static void endless(RoutingContext call) {
        call.response().setChunked(true).putHeader("X-Request-Id", "endless-1");
        writeOn(call);
    }

    private static void writeOn(RoutingContext call) {
        if (!call.response().closed()) {
            call.response().write(Buffer.buffer(new byte[65536]));
            call.vertx().runOnContext(again -> writeOn(call));
        }
    }

    private static Path file() {
        try {
            return Files.writeString(Files.createTempFile("echo", ".txt"), "from a file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
