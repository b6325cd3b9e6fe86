package org.quarknotes.users.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an access token lets its bearer do: one scope or more, always in the same order. */
public record Scopes(Set<Scope> scopes) {
    /** Those of somebody who has signed in. */
    public static final Scopes ALL = new Scopes(EnumSet.allOf(Scope.class));

    private static final String KNOWN = "must be one or more, each once, of " + String.join(", ", ALL.texts());

    public Scopes {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException(KNOWN);
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /**
     * The scopes with these texts.
     *
     * @throws IllegalArgumentException when there are none, or one is unknown or there twice
     */
    public static Scopes parse(List<String> texts) {
        if (texts.size() > Scope.values().length) {
            throw new IllegalArgumentException(KNOWN);
        }
        var scopes = EnumSet.noneOf(Scope.class);
        for (var text : texts) {
            if (!scopes.add(Scope.parse(text).orElseThrow(() -> new IllegalArgumentException(KNOWN)))) {
                throw new IllegalArgumentException(KNOWN);
            }
        }
        return new Scopes(scopes);
    }

    public List<String> texts() {
        return scopes.stream().map(Scope::text).toList();
    }

    /** As the claim {@code scope} has them (RFC 8693, section 4.2): with a space between. */
    public String claim() {
        return scopes.stream().map(Scope::text).collect(Collectors.joining(" "));
    }
}
