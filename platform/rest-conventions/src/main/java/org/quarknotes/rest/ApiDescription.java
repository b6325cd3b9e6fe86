package org.quarknotes.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/**
 * Adds to a service's OpenAPI document what holds for every operation: how it is authenticated, and the problems that
 * it may answer with. Operations marked {@code @PermitAll} in code carry an empty security list and need no token.
 */
public class ApiDescription implements OASFilter {
    private static final String SCHEME = "accessToken";
    private static final List<ProblemType> EVERYWHERE = List.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.NOT_FOUND,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL_ERROR);
    private static final List<ProblemType> WITH_TOKEN = List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    private static final List<ProblemType> WITH_CONTENT =
            List.of(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    private static final List<ProblemType> WITH_PRECONDITION =
            List.of(ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problem()).addSecurityScheme(SCHEME, bearer());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .forEach(operations -> operations.forEach(ApiDescription::complete));
    }

    private static void complete(Operation operation) {
        EVERYWHERE.forEach(type -> add(operation, type));
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            WITH_TOKEN.forEach(type -> add(operation, type));
        }
        if (operation.getRequestBody() != null) {
            WITH_CONTENT.forEach(type -> add(operation, type));
        }
        if (hasParameter(operation, "If-Match")) {
            WITH_PRECONDITION.forEach(type -> add(operation, type));
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void add(Operation operation, ProblemType type) {
        var status = Integer.toString(type.status());
        var described = operation.getResponses().getAPIResponse(status);
        if (described == null || (described.getContent() == null && described.getRef() == null)) {
            operation.getResponses().addAPIResponse(status, response(type));
        }
    }

    private static APIResponse response(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.explanation());
        example.put("instance", "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057");
        return OASFactory.createAPIResponse()
                .description(type.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .addProperty("type", of(SchemaType.STRING))
                .addProperty("title", of(SchemaType.STRING))
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", of(SchemaType.STRING))
                .addProperty("instance", of(SchemaType.STRING))
                .addProperty("violations", of(SchemaType.ARRAY).items(violation()))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema violation() {
        return of(SchemaType.OBJECT)
                .addProperty("field", of(SchemaType.STRING))
                .addProperty("message", of(SchemaType.STRING));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The access token that signing in gives");
    }
}
