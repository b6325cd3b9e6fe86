package org.quarknotes.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;

/** Refuses strings that are not text: those with NUL or with half of a surrogate pair. */
final class SoundText extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    SoundText() {
        super("sound-text");
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !text.codePoints().allMatch(SoundText::isCharacter)) {
                throw context.weirdStringException("", String.class, "it holds NUL or a lone surrogate");
            }
            return text;
        }
    }

    private static boolean isCharacter(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
