package org.quarknotes.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The API's description of itself, its OpenAPI document; as a witness, that no answer is one it does not tell of. */
final class Description implements Witness {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    /** What the gateway may answer to any request, before or instead of a service. */
    private static final Set<String> OF_THE_GATEWAY = Set.of(
            "malformed-request",
            "uri-too-long",
            "headers-too-large",
            "payload-too-large",
            "request-timeout",
            "rate-limited",
            "upstream-unavailable",
            "upstream-timeout",
            "overloaded");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * What can be done with a path.
     *
     * @param endings its statuses, each with the problems that are told with examples; empty where none is
     */
    record Operation(
            String id, String method, String path, JsonNode text, SortedMap<String, SortedSet<String>> endings) {
        /** {@code GET /v1/notes/{}}: what its variables are called is not the point. */
        String name() {
            return method + " " + shape(path);
        }

        boolean isOfNotes() {
            return path.startsWith("/v1/notes") || path.startsWith("/v1/tags");
        }

        boolean isOfPeople() {
            return List.of("/v1/users", "/v1/sessions", "/v1/api-keys", "/v1/admin").stream()
                    .anyMatch(path::startsWith);
        }

        boolean isOfWebhooks() {
            return path.startsWith("/v1/webhooks");
        }

        /** What a token or key must allow, all of it. */
        SortedSet<String> scopes() {
            var scopes = new TreeSet<String>();
            text.path("security").forEach(way -> way.forEach(all -> all.forEach(scope -> scopes.add(scope.asText()))));
            return scopes;
        }

        /** The groups of which the caller must be in one; empty where that does not matter. */
        SortedSet<String> groups() {
            var groups = new TreeSet<String>();
            text.path("x-required-groups").forEach(group -> groups.add(group.asText()));
            return groups;
        }

        boolean takesAccessTokens() {
            return takes("accessToken", text.path("security"));
        }

        boolean takesApiKeys() {
            return takes("apiKey", text.path("security"));
        }

        private static boolean takes(String scheme, JsonNode security) {
            return security.findValue(scheme) != null;
        }

        /** Nobody has to say who they are. */
        boolean isOpen() {
            return text.path("security").isEmpty();
        }

        boolean hasParameter(String name) {
            return text.path("parameters").findValuesAsText("name").contains(name);
        }

        /** How it can end: the statuses, but where problems are told these instead. */
        SortedSet<String> outcomes() {
            var outcomes = new TreeSet<String>();
            endings.forEach((status, problems) -> outcomes.addAll(problems.isEmpty() ? Set.of(status) : problems));
            return outcomes;
        }

        boolean tellsOf(Client.Answer answer) {
            var problems = endings.get(Integer.toString(answer.status()));
            // Other services tell of several problems by one example; an answer to HEAD has none to compare.
            var untold = answer.bytes().length == 0 || !(isOfNotes() || isOfPeople() || isOfWebhooks());
            return problems != null && (problems.isEmpty() || untold || problems.contains(answer.outcome()));
        }

        private boolean takes(String target) {
            var pattern = VARIABLE.matcher(path).replaceAll("[^/?]+");
            return target.matches(pattern + "(\\?.*)?");
        }

        private long variables() {
            return VARIABLE.matcher(path).results().count();
        }
    }

    private Description(JsonNode document) {
        this.document = document;
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (member.getValue().has("operationId")) {
                    operations.add(operation(path.getKey(), member.getKey(), member.getValue()));
                }
            }
        }
        operations.sort(Comparator.comparingLong(Operation::variables));
    }

    static Description read(Client client) {
        return new Description(client.get("/openapi.json").send().json());
    }

    static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not described"));
    }

    @Override
    public void see(Client.Request request, Client.Answer answer) {
        var told = operationOf(request)
                .map(operation -> operation.tellsOf(answer) || isOfTheGateway(answer))
                .orElse(true);
        if (!told) {
            throw new AssertionError("The description does not tell that %s %s may answer %s %s"
                    .formatted(request.method(), request.path(), answer.status(), answer.text()));
        }
    }

    private static boolean isOfTheGateway(Client.Answer answer) {
        return answer.isProblem() && OF_THE_GATEWAY.contains(answer.problem());
    }

    private Optional<Operation> operationOf(Client.Request request) {
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        return operations.stream()
                .filter(operation -> operation.takes(request.path()))
                .findFirst()
                .filter(operation -> operation.method().equals(method));
    }

    private Operation operation(String path, String method, JsonNode text) {
        var endings = new TreeMap<String, SortedSet<String>>();
        text.path("responses")
                .properties()
                .forEach(response -> endings.put(response.getKey(), problems(response.getValue())));
        return new Operation(text.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, text, endings);
    }

    private SortedSet<String> problems(JsonNode response) {
        var resolved = response.has("$ref")
                ? document.at(response.path("$ref").asText().substring(1))
                : response;
        var media = resolved.path("content").path("application/problem+json");
        var types = new TreeSet<String>();
        types.add(media.path("example").path("type").asText());
        media.path("examples")
                .forEach(example -> types.add(example.path("value").path("type").asText()));
        types.remove("");
        var slugs = new TreeSet<String>();
        types.forEach(type -> slugs.add(type.replaceFirst("^/problems/", "")));
        return slugs;
    }
}
