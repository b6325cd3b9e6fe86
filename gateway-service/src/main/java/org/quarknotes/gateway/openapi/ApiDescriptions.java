package org.quarknotes.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;

/** Merges the OpenAPI documents of services into the one of the gateway: those operations that have a route. */
public final class ApiDescriptions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> upstreams = new HashMap<>();

    public ApiDescriptions(RouteTable routes) {
        routes.routes().forEach(this::learn);
    }

    /**
     * The document of all services together.
     *
     * @param services their documents, by the upstreams' names
     * @throws ApiClash when two services describe one operation
     */
    public ObjectNode merge(SortedMap<String, JsonNode> services) {
        var merged = JSON.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Quarknotes")
                .put("version", "1.0.0")
                .put("description", "Notes, shared; the API of all services at one address.");
        merged.putArray("servers").addObject().put("url", "/");
        var paths = merged.putObject("paths");
        var components = merged.putObject("components");
        var describedBy = new HashMap<String, String>();
        services.forEach((service, original) -> {
            var document = ComponentNames.keepApart(service, original, components);
            addPaths(service, document, paths, describedBy);
            addComponents(document.path("components"), components);
        });
        return merged;
    }

    private void learn(Route route) {
        if (route.integration() instanceof Http http) {
            var match = route.match();
            match.methods()
                    .forEach(method -> upstreams.put(
                            operation(method, match.path().toString()),
                            http.upstream().name()));
        }
    }

    private void addPaths(String service, JsonNode document, ObjectNode paths, Map<String, String> describedBy) {
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                var operation = operation(member.getKey(), path.getKey());
                if (!upstreams.containsKey(operation)) {
                    continue;
                }
                var other = describedBy.putIfAbsent(operation, service);
                if (other != null) {
                    throw new ApiClash("The services '%s' and '%s' both describe %s %s"
                            .formatted(other, service, member.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }
                if (service.equals(upstreams.get(operation))) {
                    var item = paths.withObjectProperty(path.getKey());
                    copyShared(path.getValue(), item);
                    item.set(member.getKey(), secured(member.getValue(), document));
                }
            }
        }
    }

    /** What stands beside the operations of a path and holds for all of them. */
    private static void copyShared(JsonNode from, ObjectNode to) {
        for (var name : new String[] {"parameters", "summary", "description"}) {
            if (from.has(name)) {
                to.set(name, from.get(name));
            }
        }
    }

    /** A document's general {@code security} would be lost in the merge, so each operation gets it. */
    private static JsonNode secured(JsonNode operation, JsonNode document) {
        if (operation instanceof ObjectNode own && !own.has("security") && document.has("security")) {
            own.set("security", document.get("security"));
        }
        return operation;
    }

    private static void addComponents(JsonNode from, ObjectNode to) {
        for (var section : from.properties()) {
            var merged = to.withObjectProperty(section.getKey());
            section.getValue().properties().forEach(component -> merged.set(component.getKey(), component.getValue()));
        }
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + PathTemplate.shape(path);
    }
}
