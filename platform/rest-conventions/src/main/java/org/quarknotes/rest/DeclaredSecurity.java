package org.quarknotes.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;

/**
 * Tells of each operation in the OpenAPI document who may call it. That follows from the annotations by which Quarkus
 * refuses all others, found by the operation's id, so the document cannot say anything else than what is enforced. Runs
 * when the application is built, and stops the build where an operation has no id or says not who may call it.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class DeclaredSecurity implements OASFilter {
    /** The scheme of access tokens. */
    static final String ACCESS_TOKEN = "accessToken";

    /** The scheme of API keys. */
    static final String API_KEY = "apiKey";

    private static final String GROUPS = "x-required-groups";

    /** Empty for an operation that is open to all. */
    private final Map<String, Optional<Requirement>> byOperation;

    public DeclaredSecurity(IndexView index) {
        this.byOperation = new SecurityAnnotations(index).byOperation();
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var needs = byOperation.get(String.valueOf(operation.getOperationId()));
        if (needs == null) {
            throw new IllegalStateException(
                    "the operation '%s' needs an @Operation with an operationId of its own".formatted(operation));
        }
        operation.setSecurity(needs.map(DeclaredSecurity::alternatives).orElse(List.of()));
        needs.map(Requirement::groups)
                .filter(groups -> !groups.isEmpty())
                .ifPresent(groups -> operation.addExtension(GROUPS, List.copyOf(groups)));
        return operation;
    }

    private static List<SecurityRequirement> alternatives(Requirement needs) {
        var alternatives = new ArrayList<SecurityRequirement>();
        alternatives.add(scheme(ACCESS_TOKEN, needs));
        if (needs.admitsApiKeys()) {
            alternatives.add(scheme(API_KEY, needs));
        }
        return alternatives;
    }

    private static SecurityRequirement scheme(String name, Requirement needs) {
        return OASFactory.createSecurityRequirement().addScheme(name, List.copyOf(needs.scopes()));
    }
}
