package org.quarknotes.rest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final DotName GROUPS = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName MORE_PERMISSIONS = DotName.createSimple(PermissionsAllowed.List.class);
    private static final Set<DotName> ALL =
            Requirement.SECURITY.stream().map(DotName::createSimple).collect(Collectors.toUnmodifiableSet());

    private final IndexView index;

    SecurityAnnotations(IndexView index) {
        this.index = index;
    }

    /**
     * Of the operation with this id; empty where everybody may call.
     *
     * @throws IllegalStateException where that cannot be told
     */
    Optional<Requirement> of(String operationId) {
        // An index may tell of one method more than once.
        var requirements = index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.target().kind() == Kind.METHOD)
                .filter(operation -> isCalled(operationId, operation))
                .map(operation -> requirement(operation.target().asMethod()))
                .distinct()
                .toList();
        if (requirements.size() != 1) {
            throw new IllegalStateException("the operationId '%s' must be that of one @Operation, and is of %d"
                    .formatted(operationId, requirements.size()));
        }
        return requirements.getFirst();
    }

    private static boolean isCalled(String operationId, AnnotationInstance operation) {
        var id = operation.value("operationId");
        return id != null && id.asString().equals(operationId);
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
