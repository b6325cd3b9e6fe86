package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What browsers are told about a route, so that they let pages of some other origins use it (Fetch standard, "CORS
 * protocol"). Origins are compared byte by byte, because a browser has only one way of writing each.
 */
public final class SharedOrigins {
    private static final String ANY = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("null|\\*|[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");
    private static final Pattern DEFAULT_PORT = Pattern.compile("http://.*:80|https://.*:443");

    private final Rule.Cors rule;
    private final List<Field> preflight;

    /**
     * The decisions that follow from a rule.
     *
     * @param methods of the route
     * @throws IllegalArgumentException when no browser could ever agree with the rule
     */
    public SharedOrigins(Rule.Cors rule, Set<String> methods) {
        rule.origins().forEach(SharedOrigins::requireAsBrowsersWrite);
        require(
                !rule.credentials()
                        || !(rule.origins().contains(ANY)
                                || rule.requestFields().contains(ANY)
                                || rule.exposed().contains(ANY)),
                "cors with credentials names its origins and headers; browsers refuse * there");
        this.rule = rule;
        this.preflight = preflight(rule, methods);
    }

    private static void requireAsBrowsersWrite(String origin) {
        require(
                ORIGIN.matcher(origin).matches()
                        && !DEFAULT_PORT.matcher(origin).matches(),
                "the cors origin '" + origin + "' must be written as browsers do: scheme and host in lower case, no"
                        + " default port, nothing after it");
    }

    private static List<Field> preflight(Rule.Cors rule, Set<String> methods) {
        var allowed = new TreeSet<>(methods);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        var fields = new ArrayList<Field>();
        fields.add(new Field("access-control-allow-methods", String.join(", ", allowed)));
        if (!rule.requestFields().isEmpty()) {
            fields.add(new Field("access-control-allow-headers", sorted(rule.requestFields())));
        }
        fields.add(
                new Field("access-control-max-age", Long.toString(rule.maxAge().toSeconds())));
        return List.copyOf(fields);
    }

    /**
     * What is said beside the origin to a browser that asks before it sends the request itself. A method or field that it
     * must not send is missing here, and so is leave to enter a private network.
     */
    public List<Field> preflight() {
        return preflight;
    }

    /** What any answer bears for a page of this origin; nothing if it must not read along. */
    public Optional<List<Field>> shared(String origin) {
        boolean anybody = rule.origins().contains(ANY);
        if (!anybody && !rule.origins().contains(origin)) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        fields.add(new Field("access-control-allow-origin", anybody ? ANY : origin));
        if (rule.credentials()) {
            fields.add(new Field("access-control-allow-credentials", "true"));
        }
        return Optional.of(fields);
    }

    /** The fields of an answer that scripts may read. */
    public Optional<Field> exposed() {
        return rule.exposed().isEmpty()
                ? Optional.empty()
                : Optional.of(new Field("access-control-expose-headers", sorted(rule.exposed())));
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
