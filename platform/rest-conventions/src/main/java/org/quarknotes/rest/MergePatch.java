package org.quarknotes.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A change to a record, as JSON that names what is to change (RFC 7396). It is known to fit the record: it has no member
 * that the record has not, and none of another kind; what it sets is looked at when it is applied.
 *
 * @param <T> the record
 */
@JsonDeserialize(using = MergePatch.Reader.class)
public final class MergePatch<T> {
    private final ObjectNode changes;
    private final Class<T> type;
    private final ObjectMapper json;

    private MergePatch(ObjectNode changes, Class<T> type, ObjectMapper json) {
        this.changes = changes;
        this.type = type;
        this.json = json;
    }

    /** The present state with these changes. */
    public T mergedInto(T present) {
        return StrictJson.attempt(() -> {
            ObjectNode target = json.valueToTree(present);
            apply(changes, target);
            return json.treeToValue(target, type);
        });
    }

    /** RFC 7396, section 2. */
    private static void apply(ObjectNode patch, ObjectNode target) {
        for (var change : patch.properties()) {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested && target.get(change.getKey()) instanceof ObjectNode inner) {
                apply(nested, inner);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }

    /** Reads a patch wherever one stands in a document. */
    static final class Reader extends JsonDeserializer<MergePatch<?>> implements ContextualDeserializer {
        private final Class<?> target;

        /** For Jackson, which then asks {@link #createContextual} for one that knows the record. */
        Reader() {
            this(Object.class);
        }

        private Reader(Class<?> target) {
            this.target = target;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0).getRawClass());
        }

        @Override
        public MergePatch<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!(context.readTree(parser) instanceof ObjectNode changes)) {
                throw MismatchedInputException.from(parser, MergePatch.class, "a merge patch is a JSON object");
            }
            context.readTreeAsValue(changes, target);
            return new MergePatch<>(changes, target, (ObjectMapper) parser.getCodec());
        }
    }
}
