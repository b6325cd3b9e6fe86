package org.quarknotes.gateway.routes;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.PathTemplate;
import org.quarknotes.gateway.domain.Template;

/**
 * Which values of a request the templates of one route may name.
 *
 * @param path nothing if it could not be read: then every variable of it may be named
 */
record Placeholders(String route, Optional<PathTemplate> path, Optional<Authentication> authentication) {

    /** A template that may take the whole body. */
    Template text(Entry entry) {
        var template = parsed(entry);
        template.names().forEach(name -> check(name, entry));
        return template;
    }

    /** A template for a path or a field, which has no room for the body. */
    Template line(Entry entry) {
        var template = text(entry);
        if (template.names().contains("body")) {
            throw entry.wrong("{body} cannot be here: it may be long, and have several lines");
        }
        return template;
    }

    private static Template parsed(Entry entry) {
        try {
            return Template.parse(entry.text());
        } catch (IllegalArgumentException e) {
            throw entry.wrong(String.valueOf(e.getMessage()));
        }
    }

    private void check(String name, Entry entry) {
        if (name.startsWith("caller.") && authentication.orElse(null) instanceof Authentication.Public) {
            throw entry.wrong("{%s} is never known: the route '%s' is public".formatted(name, route));
        }
        boolean ofPath = name.startsWith("path.");
        if (ofPath || (!name.contains(".") && !Set.of("requestId", "body").contains(name))) {
            path.ifPresent(
                    template -> checkVariable(ofPath ? name.substring("path.".length()) : name, template, entry));
        }
    }

    private void checkVariable(String name, PathTemplate template, Entry entry) {
        var known = variables(template);
        if (!known.contains(name)) {
            throw entry.wrong("the path %s of route '%s' has no {%s}%s"
                    .formatted(template, route, name, Spelling.hint(name, known)));
        }
    }

    /** The names of the variables of a path. */
    static Set<String> variables(PathTemplate template) {
        var names = new TreeSet<String>();
        template.segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .forEach(segment -> names.add(segment.substring(1, segment.length() - 1)));
        return names;
    }
}
