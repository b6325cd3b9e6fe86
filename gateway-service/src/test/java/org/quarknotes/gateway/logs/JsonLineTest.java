package org.quarknotes.gateway.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "quote\"",
                "back\\slash",
                "line\nbreak\r",
                "nul\u0000",
                "ümläut",
                "\ud83d\ude00",
                "\ud800",
                "</script>",
                "\u2028"
            })
    void whatever_a_value_holds_it_stays_one_value_in_one_line(String value) throws Exception {
        var line = new JsonLine().text("first", value).number("second", -7).end();

        assertThat(line).endsWith("}\n").matches("[ -~]+\n");
        var json = new JsonMapper().readTree(line);
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.path("first").textValue()).isEqualTo(value);
        assertThat(json.path("second").longValue()).isEqualTo(-7);
    }
}
