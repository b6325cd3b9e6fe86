package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FileTextTest {

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(FileText.of("\uFEFFroutes: []".getBytes(UTF_8))).isEqualTo("routes: []");
    }

    @Test
    void a_file_in_another_encoding_is_refused_where_it_shows() {
        assertRefused("routes: []\n# f\u00fcr".getBytes(ISO_8859_1), new Place(2, 4), "UTF-8");
        assertRefused("routes: []".getBytes(UTF_16), Place.START, "UTF-16");
        assertRefused("\uFEFFroutes: []".getBytes(UTF_16LE), Place.START, "UTF-16");
        assertRefused("routes: []".getBytes(UTF_16LE), new Place(1, 2), "U+0000");
    }

    @Test
    void a_character_that_cannot_be_seen_is_refused() {
        assertRefused("a: 1\r\nb: \u0000".getBytes(UTF_8), new Place(2, 4), "U+0000");
        assertRefused("a: \u001b[31m".getBytes(UTF_8), new Place(1, 4), "U+001B");
        assertRefused("# \u2028routes: []".getBytes(UTF_8), new Place(1, 3), "U+2028");
    }

    @Test
    void characters_beyond_the_basic_plane_count_as_one() {
        assertRefused("# \uD83D\uDE00 \u0085".getBytes(UTF_8), new Place(1, 5), "U+0085");
    }

    @Test
    void an_endless_file_is_refused_before_it_is_read() {
        assertRefused(new byte[FileText.LARGEST + 1], Place.START, "larger than 1 MiB");
    }

    private static void assertRefused(byte[] bytes, Place place, String words) {
        var refusal = catchThrowableOfType(Mistaken.class, () -> FileText.of(bytes));

        assertThat(refusal.mistake().place()).isEqualTo(place);
        assertThat(refusal.mistake().sentence()).contains(words);
    }
}
