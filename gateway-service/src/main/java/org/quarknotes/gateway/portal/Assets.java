package org.quarknotes.gateway.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files that pages load. Each has a mark of its content in its path, such as {@code /portal/portal.3f2a9c1b.css}, so
 * that it can be kept for ever and is never old.
 */
final class Assets {
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";

    /** All that is served, by the name that pages use. */
    private static final Map<String, String> SERVED = Map.of(
            "icon.svg", "image/svg+xml",
            "portal.css", CSS,
            "portal.js", JAVASCRIPT,
            "status.js", JAVASCRIPT,
            "reference.css", CSS,
            "reference.js", JAVASCRIPT,
            "swagger-ui.css", CSS,
            "swagger-ui-bundle.js", JAVASCRIPT);

    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();

    Assets() {
        SERVED.forEach((name, mediaType) -> {
            var document = new Document(Document.Kind.FILE, mediaType, ClassPath.read(name));
            var end = name.lastIndexOf('.');
            var path = "/portal/" + name.substring(0, end) + "." + document.mark() + name.substring(end);
            paths.put(name, path);
            documents.put(path, document);
        });
    }

    Map<String, Document> byPath() {
        return documents;
    }

    /** Where each is, for templates. */
    Map<String, Html> links() {
        return paths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Html.text(entry.getValue())));
    }
}
