package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.net.NetSocket;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quarknotes.gateway.domain.WebSocketHandshake;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;

/**
 * Joins a client and a service that have agreed on WebSocket. From then on the gateway carries bytes and reads none of them, so
 * that sub-protocols and extensions are between the two; neither can send faster than the other takes. The gateway does not
 * believe a service that it has agreed unless that is proved by the handshake's own digest: else what follows could be a
 * request of somebody's that nobody has checked.
 */
@Singleton
final class Tunnels {
    private final Vertx vertx;
    private final Set<Tunnel> open = ConcurrentHashMap.newKeySet();

    Tunnels(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Joins the two ends.
     *
     * @param response 101, with the proof in it
     * @param idle after which a tunnel is closed in which nothing moved
     * @param whenOver is run when the tunnel is closed; not if it was never joined
     */
    Future<Answer> join(Exchange exchange, HttpClientResponse response, Duration idle, Runnable whenOver) {
        var service = response.netSocket();
        service.pause();
        var answer = exchange.response();
        exchange.borne().forEach(field -> answer.putHeader(field.name(), field.value()));
        WebSocketHandshake.answer(Exchange.fields(response.headers()))
                .forEach(field -> answer.putHeader(field.name(), field.value()));
        return exchange.request()
                .toNetSocket()
                .onFailure(gone -> service.close())
                .map(client -> {
                    var tunnel = new Tunnel(client, service);
                    open.add(tunnel);
                    tunnel.run(vertx, idle).onComplete(over -> {
                        open.remove(tunnel);
                        whenOver.run();
                    });
                    return new Answer(101, List.of(), new Answer.Body.Upgraded());
                });
    }

    /** How many there are now. */
    int open() {
        return open.size();
    }

    @PreDestroy
    void stop() {
        open.forEach(Tunnel::close);
    }

    /** Two sockets of which each is read into the other. */
    private record Tunnel(NetSocket client, NetSocket service) {

        Future<Void> run(Vertx vertx, Duration idle) {
            Promise<Void> over = Promise.promise();
            var watch = new IdleWatch(vertx, idle, this::close);
            carry(client, service, watch);
            carry(service, client, watch);
            client.closeHandler(closed -> end(over, watch));
            service.closeHandler(closed -> end(over, watch));
            return over.future();
        }

        private static void carry(NetSocket from, NetSocket to, IdleWatch watch) {
            from.exceptionHandler(broken -> {});
            from.handler(bytes -> {
                watch.moved();
                to.write(bytes);
                if (to.writeQueueFull()) {
                    from.pause();
                    to.drainHandler(drained -> from.resume());
                }
            });
            from.endHandler(end -> to.end());
            from.resume();
        }

        private void end(Promise<Void> over, IdleWatch watch) {
            watch.stop();
            close();
            over.tryComplete();
        }

        void close() {
            client.close();
            service.close();
        }
    }

    /** Calls when nothing has moved for a time, or up to half as long again. */
    private static final class IdleWatch {
        private final Vertx vertx;
        private final long timer;
        private boolean moved = true;
        private int quiet;

        IdleWatch(Vertx vertx, Duration idle, Runnable then) {
            this.vertx = vertx;
            this.timer = vertx.setPeriodic(Math.max(1, idle.toMillis() / 2), tick -> {
                quiet = moved ? 0 : quiet + 1;
                moved = false;
                if (quiet >= 2) {
                    then.run();
                }
            });
        }

        void moved() {
            moved = true;
        }

        void stop() {
            vertx.cancelTimer(timer);
        }
    }
}
