package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as a browser would, on a thread of its own, until they end. */
final class EventStream implements AutoCloseable {
    static final String PATH = "/v1/notifications/stream";

    private final HttpResponse<InputStream> response;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;
    private volatile boolean broken;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Begins now. */
    static EventStream open(Client client, Person person) {
        return open(client.get(PATH).as(person));
    }

    /** Begins as the request says. */
    static EventStream open(Client.Request request) {
        var response = request.open();
        if (response.statusCode() != 200) {
            throw new AssertionError("a stream was answered " + response.statusCode());
        }
        var stream = new EventStream(response);
        Thread.ofVirtual().start(stream::read);
        return stream;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            var id = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    lastEventId = id.isEmpty() ? lastEventId : id;
                    if (!data.isEmpty()) {
                        events.add(data);
                    }
                    data = "";
                } else if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException cut) {
            broken = true;
        }
        ended = true;
    }

    /** The data of all events so far. */
    List<String> events() {
        return events;
    }

    /** How often the server showed that it is there. */
    int heartbeats() {
        return comments.size();
    }

    /** Where to go on; nothing where the server has not said anything yet. */
    @Nullable
    String lastEventId() {
        return lastEventId;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether it ended otherwise than by the server's wish. */
    boolean wasCut() {
        return broken;
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyGone) {
            broken = true;
        }
    }
}
