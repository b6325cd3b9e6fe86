package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** Reads what clients send as JSON values. */
final class Values {
    /** Deeper bodies are refused before they are read: what validates them goes as deep. */
    private static final int DEPTH = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Values() {}

    /** @throws Refused when it is not JSON */
    static JsonNode body(byte[] bytes) {
        try {
            var body = JSON.readTree(bytes);
            if (!body.isMissingNode()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new Refused(ProblemType.MALFORMED_BODY, "The body is not well-formed JSON" + place(e.getLocation()));
        } catch (IOException e) {
            throw new Refused(ProblemType.MALFORMED_BODY, "The body is not valid UTF-8.");
        }
        throw new Refused(ProblemType.MALFORMED_BODY, "The body is empty.");
    }

    private static String place(@Nullable JsonLocation place) {
        return place == null ? "." : ", at line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr());
    }

    /** A parameter as the JSON value that its schema speaks of: a number if it is one and may be, else the text. */
    static JsonNode value(String text, Set<String> types) {
        boolean number = types.contains("number") || types.contains("integer");
        if (number && text.matches("-?(0|[1-9][0-9]{0,17})")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        if (number && text.matches("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return JsonNodeFactory.instance.booleanNode(text.equals("true"));
        }
        return TextNode.valueOf(text);
    }

    /** A parameter that was given any number of times. */
    static JsonNode list(List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
