package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks a route file against the published schema, so that editors and the gateway do not disagree. */
final class SchemaCheck {
    /** How it came to a keyword {@code type} of one alternative: the value is not of its kind at all. */
    private static final Pattern OTHER_KIND = Pattern.compile("(.*)/anyOf/[0-9]+(/\\$ref)*/type");

    private static final Pattern WORD_OF_SEVERAL = Pattern.compile("/anyOf/[0-9]+/enum$");

    private static final Pattern DOLLAR = Pattern.compile("(?<!\\\\)\\$(?=\\||$)");

    private final Schema schema = Schema.packaged();
    private final JsonSchema validator = validator();

    void check(YamlDocument document) {
        var sentences = new Sentences(schema, document);
        for (var objection : objections(validator.validate(document.data()))) {
            var sentence = sentences.of(objection);
            if (objection.isAboutName()) {
                document.wrongKey(objection.at().appendProperty(objection.property()), sentence);
            } else {
                document.wrong(objection.at(), sentence);
            }
        }
    }

    /** Of alternatives, what the one that was meant objects to; if the value is of no kind that fits, one objection. */
    private List<Objection> objections(Collection<ValidationMessage> messages) {
        var objections = new ArrayList<Objection>();
        var otherKinds = new LinkedHashMap<Objection, Integer>();
        for (var message : messages) {
            var path = message.getEvaluationPath().toString();
            var otherKind = OTHER_KIND.matcher(path);
            if (otherKind.matches()) {
                otherKinds.merge(objection(message, otherKind.group(1) + "/anyOf"), 1, Integer::sum);
            } else if (!path.contains("/oneOf/")) {
                objections.add(objection(message, WORD_OF_SEVERAL.matcher(path).replaceFirst("/anyOf")));
            }
        }
        otherKinds.forEach((objection, count) -> {
            if (objection.rule().get("anyOf").size() == count) {
                objections.add(objection);
            }
        });
        return objections;
    }

    private Objection objection(ValidationMessage message, String path) {
        var pointer = JsonPointer.compile(path);
        return new Objection(
                pointer.last().getMatchingProperty(),
                schema.along(pointer.head()),
                JsonPointer.compile(message.getInstanceLocation().toString()),
                Objects.requireNonNullElse(message.getProperty(), ""));
    }

    private JsonSchema validator() {
        var dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword(Sentences.WORDING))
                .build();
        var factory = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(dialect.getSpecification()))
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .build();
        return factory.getSchema(
                schema.root(),
                SchemaValidatorsConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .regularExpressionFactory(SchemaCheck::regularExpression)
                        .build());
    }

    /** In JSON Schema a dollar sign means the end; in Java it would let a line feed follow. */
    private static RegularExpression regularExpression(String regex) {
        var pattern = Pattern.compile(DOLLAR.matcher(regex).replaceAll("\\\\z"));
        return value -> pattern.matcher(value).find();
    }
}
