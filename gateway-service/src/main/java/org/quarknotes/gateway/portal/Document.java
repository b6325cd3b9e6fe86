package org.quarknotes.gateway.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What is at one path of the portal; the same until the next start. */
final class Document {
    /** Hexadecimal digits; enough to tell one release's files from another's. */
    private static final int MARK = 16;

    private final String mediaType;
    private final byte[] bytes;
    private final Kind kind;
    private final String mark;
    private volatile byte @Nullable [] compressed;

    /** How long it may be kept, and what its answer needs. */
    enum Kind {
        /** May be another after an update. */
        PAGE,
        /** Its path changes when it does. */
        FILE
    }

    Document(Kind kind, String mediaType, byte[] bytes) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.mark = HexFormat.of().formatHex(sha256(bytes)).substring(0, MARK);
    }

    Kind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Differs when the bytes do. */
    String mark() {
        return mark;
    }

    /** Made when it is first asked for, which takes some fifty milliseconds of a megabyte. */
    byte[] compressed() {
        var made = compressed;
        if (made == null) {
            made = gzip(bytes);
            compressed = made;
        }
        return made;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory", e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
