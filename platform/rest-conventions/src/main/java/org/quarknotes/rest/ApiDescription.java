package org.quarknotes.rest;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.quarknotes.problems.ProblemType;

/**
 * Adds to a service's OpenAPI document how callers are authenticated, and to every operation the problems that it may
 * answer with. Who may call it, {@link DeclaredSecurity} has said before.
 *
 * <p>What follows from an operation's parameters and content is known here; a resource names the rest by their slugs:
 *
 * <pre>{@code
 * @Extension(name = ApiDescription.PROBLEMS, value = "note-not-found note-trashed")
 * }</pre>
 */
public class ApiDescription implements OASFilter {
    /** The extension of an operation that names problems of its own, by slugs with a space between. */
    public static final String PROBLEMS = "x-problems";

    private static final List<ProblemType> EVERYWHERE = List.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.UNKNOWN_FIELD,
            ProblemType.NOT_FOUND,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR);
    private static final List<ProblemType> WITH_CREDENTIAL =
            List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.OVERLOADED);
    private static final List<ProblemType> WITH_CONTENT = List.of(
            ProblemType.MALFORMED_BODY,
            ProblemType.VALIDATION_FAILED,
            ProblemType.PAYLOAD_TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE);
    private static final Map<String, List<ProblemType>> WITH_PARAMETER = Map.of(
            "If-Match",
            List.of(ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED),
            "limit",
            List.of(ProblemType.VALIDATION_FAILED),
            "cursor",
            List.of(ProblemType.INVALID_CURSOR),
            IdempotencyKey.HEADER,
            List.of(ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.REQUEST_IN_PROGRESS));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSchema("Problem", ProblemSchema.problem())
                .addSecurityScheme(DeclaredSecurity.ACCESS_TOKEN, accessToken())
                .addSecurityScheme(DeclaredSecurity.API_KEY, apiKey());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .forEach(operations -> operations.forEach(ApiDescription::complete));
    }

    private static void complete(Operation operation) {
        var problems = EnumSet.copyOf(EVERYWHERE);
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            problems.addAll(WITH_CREDENTIAL);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(WITH_CONTENT);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(parameter -> WITH_PARAMETER.getOrDefault(parameter.getName(), List.of()))
                    .forEach(problems::addAll);
        }
        problems.addAll(named(operation));
        problems.stream().collect(groupingBy(ProblemType::status)).forEach((status, types) -> add(operation, types));
    }

    /** The problems that the resource names itself; a name that is none stops the build. */
    private static List<ProblemType> named(Operation operation) {
        var names = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(PROBLEMS);
        if (names == null) {
            return List.of();
        }
        operation.removeExtension(PROBLEMS);
        // Beside several @APIResponse, an extension of the operation is taken for one of the responses as well.
        operation.getResponses().removeExtension(PROBLEMS);
        return Arrays.stream(names.toString().split(" "))
                .map(name -> ProblemType.ofSlug(name)
                        .orElseThrow(() -> new IllegalStateException("'" + name + "' is not the name of a problem")))
                .toList();
    }

    private static void add(Operation operation, List<ProblemType> types) {
        var status = Integer.toString(types.getFirst().status());
        var described = operation.getResponses().getAPIResponse(status);
        if (described == null || (described.getContent() == null && described.getRef() == null)) {
            operation.getResponses().addAPIResponse(status, ProblemSchema.response(types));
        }
    }

    private static SecurityScheme accessToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The access token that signing in gives");
    }

    private static SecurityScheme apiKey() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Api-Key")
                .description("An API key, with the scopes that it was given");
    }
}
