package org.quarknotes.tokens;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** The ended sessions as the issuer lists them at its address. */
final class PublishedSessions implements EndedSessions.Source {
    /** Enough for a hundred thousand sessions that ended within ten minutes. */
    private static final long LARGEST_DOCUMENT = 4 * 1024 * 1024L;

    private final JsonAddress address;

    PublishedSessions(URI address) {
        this.address = new JsonAddress(address, LARGEST_DOCUMENT);
    }

    @Override
    public Set<String> list() throws IOException {
        var answer = address.get();
        if (answer.status() != 200) {
            throw new IOException("%s answered %d instead of ended sessions".formatted(address, answer.status()));
        }
        try {
            var document = Claims.parse(answer.body());
            if (document.has("sessions")) {
                return Set.copyOf(document.texts("sessions"));
            }
        } catch (InvalidToken e) {
            throw new IOException(address + " did not answer with a list of sessions", e);
        }
        throw new IOException(address + " did not answer with a list of sessions");
    }
}
