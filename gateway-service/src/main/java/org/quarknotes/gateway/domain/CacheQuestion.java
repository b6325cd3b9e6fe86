package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What a request may get from a shared cache, and leave there. */
public sealed interface CacheQuestion {

    /**
     * Nothing: it goes to the service, and its answer to nobody else.
     *
     * @param reason as Cache-Status has it (RFC 9211)
     */
    record Bypass(String reason) implements CacheQuestion {}

    /**
     * An answer that somebody else got.
     *
     * @param head whether only its header is wanted
     * @param mayKeep whether what the service answers may be kept
     */
    record Ask(CacheControl control, boolean head, boolean mayKeep) implements CacheQuestion {

        /** Whether a kept answer will do, as old as it is. */
        public boolean admits(Freshness freshness, long nowMillis) {
            return !control.has("no-cache")
                    && freshness.isFresh(nowMillis)
                    && within(control.seconds("max-age"), freshness.age(nowMillis))
                    && freshness.left(nowMillis) >= control.seconds("min-fresh").orElse(0);
        }

        private static boolean within(OptionalLong limit, long age) {
            return limit.isEmpty() || age <= limit.getAsLong();
        }

        public boolean onlyIfKept() {
            return control.has("only-if-cached");
        }
    }

    /** Whoever shows one of these is somebody; what they are answered is for them. */
    Set<String> CREDENTIALS = Set.of("authorization", "x-api-key", "proxy-authorization");

    /** With these, a request is about a part, or about a state that only the service knows. */
    Set<String> BEYOND_CACHES = Set.of("range", "if-match", "if-unmodified-since", "if-range");

    /**
     * Reads a request.
     *
     * @param received its header as it came
     * @param forwarded what goes on of it
     * @param body whether it has one
     */
    static CacheQuestion of(String method, List<Field> received, List<Field> forwarded, boolean body) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new Bypass("fwd=method");
        }
        if (any(received, CREDENTIALS) || any(forwarded, CREDENTIALS)) {
            return new Bypass("fwd=bypass; detail=identified");
        }
        if (body || any(forwarded, BEYOND_CACHES) || any(received, Set.of("upgrade"))) {
            return new Bypass("fwd=bypass; detail=conditions");
        }
        var control = CacheControl.of(Field.values(received, "cache-control"));
        if (control.has("no-store")) {
            return new Bypass("fwd=request; detail=no-store");
        }
        return new Ask(pragmatic(control, received), method.equals("HEAD"), method.equals("GET"));
    }

    /** RFC 9111, section 5.4: the old way of saying no-cache, where there is no new one. */
    private static CacheControl pragmatic(CacheControl control, List<Field> received) {
        boolean old = control.directives().isEmpty()
                && CacheControl.of(Field.values(received, "pragma")).has("no-cache");
        return old ? CacheControl.of(List.of("no-cache")) : control;
    }

    private static boolean any(List<Field> fields, Set<String> names) {
        return fields.stream().anyMatch(field -> names.contains(field.key()));
    }
}
