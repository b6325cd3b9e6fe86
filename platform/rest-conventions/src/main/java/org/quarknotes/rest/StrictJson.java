package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/**
 * Reads JSON as the API's conventions demand: valid UTF-8, no unknown and no duplicate members, nothing after the end,
 * no number where a string belongs, and no text that a database or another language could not hold.
 */
@ApplicationScoped
class StrictJson {
    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new SoundText())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    <T> T read(byte[] content, Class<T> type) {
        return attempt(() -> requireObject(json.readValue(decode(content), type)));
    }

    <T> T merge(T present, byte[] patch, Class<T> type) {
        return this.<T>patch(patch, type).mergedInto(present);
    }

    private <T> MergePatch<T> patch(byte[] patch, Class<T> type) {
        JavaType patchType = json.getTypeFactory().constructParametricType(MergePatch.class, type);
        return attempt(() -> requireObject(json.readValue(decode(patch), patchType)));
    }

    interface Reading<T> {
        T run() throws JsonProcessingException;
    }

    /** What the reading gives, or the problem that the client has to hear of. */
    static <T> T attempt(Reading<T> reading) {
        try {
            return reading.run();
        } catch (UnrecognizedPropertyException unknown) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_FIELD,
                    "The body has a field that this operation does not know.",
                    List.of(new Violation(path(unknown), "is not known here")));
        } catch (JsonMappingException unfit) {
            var where = path(unfit);
            throw where.isEmpty()
                    ? malformed("The body is not the JSON object that is expected here.")
                    : malformed("The JSON at '" + where + "' is not of the expected kind.");
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            throw malformed(
                    place == null
                            ? "The body is not well-formed JSON."
                            : "The body is not well-formed JSON, at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static String decode(byte[] content) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not valid UTF-8.");
        }
    }

    private static <T> T requireObject(@Nullable T value) {
        if (value == null) {
            throw malformed("The body must be a JSON object, not null.");
        }
        return value;
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_BODY, detail);
    }
}
