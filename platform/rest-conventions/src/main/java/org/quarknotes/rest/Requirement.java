package org.quarknotes.rest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an operation needs of its caller, as its security annotations enforce it.
 *
 * @param scopes all of them
 * @param signIn whether an access token must come from a sign-in
 * @param groups any of them; none is needed if empty
 */
record Requirement(SortedSet<String> scopes, boolean signIn, SortedSet<String> groups) {

    static Requirement permissions(List<String> permissions) {
        var scopes = new TreeSet<>(permissions);
        var signIn = scopes.remove(CallerAttributes.SIGNED_IN);
        return new Requirement(scopes, signIn, new TreeSet<>());
    }

    static Requirement groups(List<String> groups) {
        return new Requirement(new TreeSet<>(), false, new TreeSet<>(groups));
    }

    /** Of the operation that a request has reached; its groups are left out, as no client is told of them. */
    static Requirement of(ResourceInfo operation) {
        var ofMethod = operation.getResourceMethod().getAnnotationsByType(PermissionsAllowed.class);
        var annotations = ofMethod.length > 0
                ? ofMethod
                : operation.getResourceClass().getAnnotationsByType(PermissionsAllowed.class);
        return permissions(Arrays.stream(annotations)
                .map(PermissionsAllowed::value)
                .flatMap(Arrays::stream)
                .toList());
    }

    /** No API key has a group or a sign-in. */
    boolean admitsApiKeys() {
        return !signIn && groups.isEmpty();
    }

    /** A sentence for the one who lacks it. */
    String refusal() {
        return signIn
                ? "This operation needs an access token that a sign-in gave, of sufficient scope; no API key will do."
                : "The access token or API key does not allow this operation.";
    }
}
