package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.FieldText;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.exchange.PathText;

/** Whatever a value is, it stays what it is put into: also where no bytes could have made it. */
class EncodingsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(42);

    @Test
    void any_text_stays_one_json_string() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            var text = anyText();

            var json = "{\"a\":" + JsonText.of(generator -> generator.writeString(text)) + ",\"b\":1}";
            var read = JSON.readTree(json.getBytes(UTF_8));

            assertThat(read.size()).isEqualTo(2);
            assertThat(read.path("a").textValue()).isEqualTo(new String(text.getBytes(UTF_8), UTF_8));
        }
    }

    @Test
    void any_text_stays_one_segment_or_parameter() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(PathText.encoded(anyText())).matches("(?:[A-Za-z0-9._*-]|%[0-9A-F]{2})*");
        }
    }

    @Test
    void any_text_stays_in_one_line_of_a_header() {
        var field = FieldText.encoding(Template.parse("{query.x}"));
        for (int i = 0; i < 1_000; i++) {
            assertThat(field.apply(anyText())).matches("[ -~]*");
        }
        assertThat(field.apply("a b\r\nc: ä")).isEqualTo("a b%0D%0Ac: %C3%A4");
    }

    /** Any UTF-16 units, many of them special somewhere, halves of surrogate pairs among them. */
    private static String anyText() {
        var text = new StringBuilder();
        for (int i = RANDOM.nextInt(40); i > 0; i--) {
            text.append(
                    switch (RANDOM.nextInt(4)) {
                        case 0 -> (char) RANDOM.nextInt(0x20);
                        case 1 -> "\"\\{}[]:,&=?/#%;+<>'".charAt(RANDOM.nextInt(19));
                        case 2 -> (char) (0xD800 + RANDOM.nextInt(0x800));
                        default -> (char) RANDOM.nextInt(0x10000);
                    });
        }
        return text.toString();
    }
}
