package org.quarknotes.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.http.NotificationsResource.NotificationView;

/** Writes server-sent events, as the WHATWG's HTML standard has them (section 9.2), each lot at once. */
final class EventStream {
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(3);

    private final OutputStream out;
    private final ObjectWriter json;
    private final WritingTime time;
    private long wroteAt = System.nanoTime();

    EventStream(OutputStream out, ObjectWriter json, WritingTime time) {
        this.out = out;
        this.json = json;
        this.time = time;
    }

    /**
     * Says how long to wait before coming back, and from where to go on then: an id without data is remembered by
     * clients, but is no event, so even who has heard nothing yet misses nothing.
     */
    void begin(String place) throws IOException {
        send(() -> text("retry: %d\nid: %s\n\n".formatted(COME_BACK_AFTER.toMillis(), place)));
    }

    void tell(List<Notification> notifications) throws IOException {
        if (notifications.isEmpty()) {
            return;
        }
        send(() -> {
            for (var told : notifications) {
                text("id: %s\nevent: notification\ndata: ".formatted(told.id()));
                out.write(json.writeValueAsBytes(NotificationView.of(told)));
                text("\n\n");
            }
        });
    }

    /** Writes a comment, which clients pass over, where nothing was written for so long. */
    void keepAlive(Duration heartbeat) throws IOException {
        if (untilHeartbeat(heartbeat).isZero()) {
            send(() -> text(":\n\n"));
        }
    }

    /** How long nothing need be written. */
    Duration untilHeartbeat(Duration heartbeat) {
        var left = heartbeat.minusNanos(System.nanoTime() - wroteAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void send(WritingTime.Writing writing) throws IOException {
        time.limit(() -> {
            writing.run();
            out.flush();
        });
        wroteAt = System.nanoTime();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
