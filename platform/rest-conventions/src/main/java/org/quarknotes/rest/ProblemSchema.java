package org.quarknotes.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/** How problem documents look in an OpenAPI document. */
final class ProblemSchema {
    private static final String NAME = "Problem";
    private static final String INSTANCE = "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057";

    private ProblemSchema() {}

    /** An answer that is one of these problems, all of the same status; each has an example. */
    static APIResponse response(List<ProblemType> types) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME));
        return OASFactory.createAPIResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining("; or: ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, withExamples(media, types)));
    }

    private static MediaType withExamples(MediaType media, List<ProblemType> types) {
        if (types.size() == 1) {
            return media.example(example(types.getFirst()));
        }
        types.forEach(type -> media.addExample(
                type.slug(), OASFactory.createExample().summary(type.title()).value(example(type))));
        return media;
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.explanation());
        example.put("instance", INSTANCE);
        switch (type) {
            case VALIDATION_FAILED -> example.put("violations", violation("title", "must not be blank"));
            case UNKNOWN_FIELD -> example.put("violations", violation("titel", "is not known here"));
            case BATCH_FAILED -> {
                example.put("failedOperation", 0);
                example.put("cause", example(ProblemType.STALE_VERSION));
            }
            default -> {
                // The others have no members of their own.
            }
        }
        return example;
    }

    private static List<Map<String, String>> violation(String field, String message) {
        var violation = new LinkedHashMap<String, String>();
        violation.put("field", field);
        violation.put("message", message);
        return List.of(violation);
    }

    static Schema problem() {
        return of(SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .addProperty("type", of(SchemaType.STRING))
                .addProperty("title", of(SchemaType.STRING))
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", of(SchemaType.STRING))
                .addProperty("instance", of(SchemaType.STRING))
                .addProperty("violations", of(SchemaType.ARRAY).items(violation()))
                .addProperty(
                        "failedOperation",
                        of(SchemaType.INTEGER).description("Of a batch: which operation failed, counted from 0"))
                .addProperty("cause", OASFactory.createSchema().ref(NAME))
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
}
