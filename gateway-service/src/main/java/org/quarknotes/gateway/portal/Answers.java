package org.quarknotes.gateway.portal;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Answer;

/** What the portal's documents are answered with: how long they may be kept, and what browsers may do with them. */
final class Answers {
    private static final Field FOR_A_YEAR = new Field("cache-control", "public, max-age=31536000, immutable");
    private static final Field FOR_A_MINUTE = new Field("cache-control", "public, max-age=60");
    private static final Field NOW_ONLY = new Field("cache-control", "no-store");
    private static final Field BY_ENCODING = new Field("vary", "accept-encoding");

    /** Nothing runs, is drawn or is asked that does not come from this gateway; nobody frames it. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final List<Field> GUARDS = List.of(
            new Field("content-security-policy", POLICY),
            new Field("cross-origin-opener-policy", "same-origin"),
            new Field("referrer-policy", "no-referrer"));

    /** Named, and not with a weight of zero. */
    private static final Pattern GZIP = Pattern.compile("(?i)(^|,)\\s*gzip\\s*(;\\s*q=(1|0\\.0*[1-9]).*?)?\\s*(,|$)");

    /**
     * What of a request matters here; fields that did not come are empty.
     *
     * @param ifNoneMatch ETags that the client has
     */
    record Wanted(String ifNoneMatch, String acceptEncoding) {}

    private Answers() {}

    /** The document, or 304 to who has it. */
    static Answer with(Document document, Wanted wanted) {
        var gzip = GZIP.matcher(wanted.acceptEncoding()).find();
        var etag = "\"" + document.mark() + (gzip ? "-gzip\"" : "\"");
        if (isMatch(wanted.ifNoneMatch(), etag)) {
            return Answer.of(304, kept(document, etag).toList());
        }
        var described = Stream.of(new Field("content-type", document.mediaType()));
        var encoded = gzip ? Stream.of(new Field("content-encoding", "gzip")) : Stream.<Field>empty();
        var fields = Stream.of(kept(document, etag), described, encoded).flatMap(part -> part);
        return Answer.of(200, fields.toList(), Buffer.buffer(gzip ? document.compressed() : document.bytes()));
    }

    /** JSON that is true for this moment only. */
    static Answer now(byte[] json) {
        return Answer.of(200, List.of(new Field("content-type", "application/json"), NOW_ONLY), Buffer.buffer(json));
    }

    private static Stream<Field> kept(Document document, String etag) {
        var tagged = Stream.of(new Field("etag", etag), BY_ENCODING);
        return switch (document.kind()) {
            case FILE -> Stream.concat(tagged, Stream.of(FOR_A_YEAR));
            case PAGE -> Stream.concat(tagged, Stream.concat(Stream.of(FOR_A_MINUTE), GUARDS.stream()));
        };
    }

    /** RFC 9110, section 13.1.2: compared weakly. */
    private static boolean isMatch(String ifNoneMatch, String etag) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals(etag) || given.equals("W/" + etag));
    }
}
