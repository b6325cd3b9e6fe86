package org.quarknotes.gateway.portal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.gateway.portal.Frame.Head;

/** All that the portal serves, by path. Immutable once made, used by any number of threads. */
@Singleton
final class Portal {
    private final Map<String, Document> documents;

    /** Reads two megabytes from the class path, so not for event loops. */
    Portal() {
        var assets = new Assets();
        var frame = new Frame(assets.links());
        var made = new HashMap<>(assets.byPath());
        made.putAll(new ProblemPages(frame).byPath());
        made.put("/", home(frame));
        made.put("/reference", reference(frame));
        made.put("/status", status(frame));
        made.put("/routes.schema.json", schema());
        this.documents = Map.copyOf(made);
    }

    /** @param path canonical, without query */
    Optional<Document> at(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    Map<String, Document> all() {
        return documents;
    }

    private static Document home(Frame frame) {
        return frame.page(
                new Head(
                        "/",
                        "Quarknotes API",
                        "What the Quarknotes API is, how to begin, and how to get an API key.",
                        List.of("portal.js")),
                content("home.html"));
    }

    private static Document reference(Frame frame) {
        return frame.page(
                new Head(
                        "/reference",
                        "Reference – Quarknotes API",
                        "Every operation of the Quarknotes API, to be read and tried.",
                        List.of("swagger-ui.css", "reference.css", "swagger-ui-bundle.js", "reference.js")),
                content("reference.html"));
    }

    private static Document status(Frame frame) {
        return frame.page(
                new Head(
                        "/status",
                        "Status – Quarknotes API",
                        "How the services and routes of the Quarknotes API are now.",
                        List.of("status.js")),
                content("status.html"));
    }

    /** For editors of route files. */
    private static Document schema() {
        return new Document(Document.Kind.PAGE, "application/schema+json", ClassPath.readAt("routes.schema.json"));
    }

    private static Html content(String name) {
        return Template.packaged(name).fill(Map.of());
    }
}
