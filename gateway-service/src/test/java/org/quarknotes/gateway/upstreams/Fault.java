package org.quarknotes.gateway.upstreams;

import static org.quarknotes.gateway.http.ScriptedService.lines;

import java.io.IOException;
import java.net.Socket;
import org.quarknotes.gateway.http.HttpMessage;
import org.quarknotes.gateway.http.ScriptedService.Script;

/** What services do when they do not work. */
enum Fault {
    HANGS,
    RESETS,
    CLOSES,
    BREAKS_OFF,
    TALKS_NONSENSE,
    IS_UNAVAILABLE;

    Script script() {
        return this::answer;
    }

    private void answer(HttpMessage request, Socket client) throws IOException {
        switch (this) {
            case HANGS -> client.getInputStream().read();
            case RESETS -> client.setSoLinger(true, 0);
            case CLOSES -> {}
            case BREAKS_OFF -> lines("HTTP/1.1 200 OK\nContent-Le").answer(request, client);
            case TALKS_NONSENSE -> lines("NONSENSE\n\n").answer(request, client);
            case IS_UNAVAILABLE -> {
                lines("HTTP/1.1 503 Service Unavailable\nContent-Length: 0\n\n").answer(request, client);
                return;
            }
        }
        client.close();
    }
}
