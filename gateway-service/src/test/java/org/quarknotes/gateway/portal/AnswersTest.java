package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Answer.Body;
import org.quarknotes.gateway.portal.Answers.Wanted;

class AnswersTest {
    private static final String TEXT = "body { color: black }\n".repeat(50);

    private final Document page = document(Document.Kind.PAGE, TEXT);
    private final Document file = document(Document.Kind.FILE, TEXT);

    @Test
    void a_page_may_do_nothing_but_load_from_here() {
        var answer = Answers.with(page, new Wanted("", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.values("content-security-policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(answer.values("referrer-policy")).containsExactly("no-referrer");
        assertThat(answer.values("cross-origin-opener-policy")).containsExactly("same-origin");
        assertThat(answer.values("cache-control")).containsExactly("public, max-age=60");
        assertThat(bytes(answer)).isEqualTo(TEXT.getBytes(UTF_8));
    }

    @Test
    void a_file_is_kept_for_ever() {
        assertThat(Answers.with(file, new Wanted("", "")).values("cache-control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                | true",
                "deflate, gzip, br   | true",
                "GZIP;q=0.5          | true",
                "gzip;q=1.0, *;q=0   | true",
                "gzip;q=0            | false",
                "gzip;q=0.0, br      | false",
                "x-gzip              | false",
                "identity            | false",
                "''                  | false"
            })
    void it_is_compressed_for_who_can_read_that(String acceptEncoding, boolean compressed) throws IOException {
        var answer = Answers.with(page, new Wanted("", acceptEncoding));

        assertThat(answer.values("content-encoding").contains("gzip")).isEqualTo(compressed);
        assertThat(answer.values("vary")).containsExactly("accept-encoding");
        if (compressed) {
            var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes(answer))).readAllBytes();
            assertThat(unpacked).isEqualTo(TEXT.getBytes(UTF_8));
        }
    }

    @Test
    void who_has_it_is_told_so() {
        var etag = Answers.with(page, new Wanted("", "")).values("etag").getFirst();

        for (var known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
            var answer = Answers.with(page, new Wanted(known, ""));

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.body()).isInstanceOf(Body.None.class);
            assertThat(answer.values("etag")).containsExactly(etag);
        }
        assertThat(Answers.with(page, new Wanted(etag, "gzip")).status()).isEqualTo(200);
        assertThat(Answers.with(document(Document.Kind.PAGE, "other"), new Wanted(etag, ""))
                        .status())
                .isEqualTo(200);
    }

    private static Document document(Document.Kind kind, String text) {
        return new Document(kind, "text/css; charset=utf-8", text.getBytes(UTF_8));
    }

    private static byte[] bytes(Answer answer) {
        return ((Body.Whole) answer.body()).bytes().getBytes();
    }
}
