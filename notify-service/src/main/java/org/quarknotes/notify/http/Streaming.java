package org.quarknotes.notify.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.http.NotificationsResource.NotificationView;

/** Keeps streams going: each on a virtual thread of its own, no faster than its client reads. */
@ApplicationScoped
class Streaming {
    /** Small, so that a client on a slow line can take it within the time there is. */
    private static final int PORTION = 50;

    private final LiveSettings settings;
    private final LiveOpening opening;
    private final WritingTime time;
    private final ObjectWriter json;

    Streaming(LiveSettings settings, LiveOpening opening, WritingTime time, ObjectMapper json) {
        this.settings = settings;
        this.opening = opening;
        this.time = time;
        this.json = json.writerFor(NotificationView.class);
    }

    /**
     * Writes until the caller's time is over.
     *
     * @param place behind which to begin; now without it
     * @throws IOException when the client left, or does not read
     */
    void stream(UserId person, Optional<String> place, RoutingContext request, OutputStream out) throws IOException {
        var listener = opening.open(person, place, request);
        try {
            follow(listener, request, new EventStream(out, json, time));
        } catch (IOException | RuntimeException failure) {
            listener.close();
            throw failure;
        }
    }

    private void follow(Listener listener, RoutingContext request, EventStream events) throws IOException {
        // Not before the end was sent: a process that stops waits for that.
        request.addEndHandler(over -> {
            listener.close();
            listener.call();
        });
        try {
            events.begin(listener.place());
            while (!listener.isEnding() && !request.response().closed() && listener.isWelcome()) {
                events.tell(listener.next(PORTION));
                events.keepAlive(settings.heartbeat());
                listener.await(events.untilHeartbeat(settings.heartbeat()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (request.response().closed()) {
            listener.close();
        }
    }
}
