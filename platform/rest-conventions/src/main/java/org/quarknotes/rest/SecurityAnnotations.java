package org.quarknotes.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Reads from an application's classes what its operations need of a caller: those of a method, or else of its class. */
final class SecurityAnnotations {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName OPEN = DotName.createSimple(PermitAll.class);
    private static final DotName AUTHENTICATED = DotName.createSimple(Authenticated.class);
    private static final DotName GROUPS = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName MORE_PERMISSIONS = DotName.createSimple(PermissionsAllowed.List.class);
    private static final Set<DotName> ALL =
            Set.of(OPEN, AUTHENTICATED, GROUPS, PERMISSIONS, MORE_PERMISSIONS, DotName.createSimple(DenyAll.class));

    private final IndexView index;

    SecurityAnnotations(IndexView index) {
        this.index = index;
    }

    /** By operation id; empty where everybody may call. */
    Map<String, Optional<Requirement>> byOperation() {
        var needs = new HashMap<String, Optional<Requirement>>();
        for (var operation : index.getAnnotations(OPERATION)) {
            var id = operation.value("operationId");
            if (id != null && operation.target().kind() == Kind.METHOD) {
                add(id.asString(), requirement(operation.target().asMethod()), needs);
            }
        }
        return needs;
    }

    /** An index may tell of one class more than once. */
    private static void add(String id, Optional<Requirement> requirement, Map<String, Optional<Requirement>> needs) {
        var other = needs.putIfAbsent(id, requirement);
        if (other != null && !other.equals(requirement)) {
            throw new IllegalStateException("two operations have the id '%s'".formatted(id));
        }
    }

    private static Optional<Requirement> requirement(MethodInfo method) {
        var own = security(method.declaredAnnotations());
        var annotations = own.isEmpty() ? security(method.declaringClass().declaredAnnotations()) : own;
        if (annotations.isEmpty()) {
            throw new IllegalStateException(
                    "%s.%s says not who may call it".formatted(method.declaringClass(), method.name()));
        }
        if (annotations.stream().anyMatch(annotation -> annotation.name().equals(OPEN))) {
            return Optional.empty();
        }
        var groups = annotations.stream()
                .filter(annotation -> annotation.name().equals(GROUPS))
                .flatMap(annotation -> Arrays.stream(annotation.value().asStringArray()))
                .toList();
        return Optional.of(
                groups.isEmpty() ? Requirement.permissions(permissions(annotations)) : Requirement.groups(groups));
    }

    private static List<AnnotationInstance> security(List<AnnotationInstance> annotations) {
        return annotations.stream()
                .filter(annotation -> ALL.contains(annotation.name()))
                .toList();
    }

    private static List<String> permissions(List<AnnotationInstance> annotations) {
        return annotations.stream()
                .flatMap(SecurityAnnotations::repeated)
                .flatMap(annotation -> Arrays.stream(all(annotation)))
                .toList();
    }

    private static Stream<AnnotationInstance> repeated(AnnotationInstance annotation) {
        if (annotation.name().equals(MORE_PERMISSIONS)) {
            return Arrays.stream(annotation.value().asNestedArray());
        }
        return annotation.name().equals(PERMISSIONS) ? Stream.of(annotation) : Stream.empty();
    }

    /** Alternatives within one annotation would read as if all were needed. */
    private static String[] all(AnnotationInstance annotation) {
        var values = annotation.value().asStringArray();
        var inclusive = Optional.ofNullable(annotation.value("inclusive")).map(AnnotationValue::asBoolean);
        if (values.length > 1 && !inclusive.orElse(false)) {
            throw new IllegalStateException(
                    "@PermissionsAllowed at %s offers alternatives; repeat it, or say inclusive = true"
                            .formatted(annotation.target()));
        }
        return values;
    }
}
