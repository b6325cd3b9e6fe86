package org.quarknotes.gateway.policies;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One body in the making, in the format of RFC 1952. Each part can be read as soon as it is there: nothing is held back for a
 * better ratio. Holds memory outside the heap until {@link #end()} or {@link #close()}.
 */
final class Gzip implements AutoCloseable {
    /** No name, no time, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int LEVEL = 5;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private final byte[] chunk = new byte[8192];
    private boolean begun;
    private boolean closed;
    private long length;

    static Buffer whole(Buffer plain) {
        try (var gzip = new Gzip()) {
            return gzip.part(plain).appendBuffer(gzip.end());
        }
    }

    Buffer part(Buffer plain) {
        var bytes = plain.getBytes();
        checksum.update(bytes);
        length += bytes.length;
        deflater.setInput(bytes);
        return deflated(Deflater.SYNC_FLUSH);
    }

    /** The last bytes. */
    Buffer end() {
        deflater.finish();
        var last = deflated(Deflater.NO_FLUSH)
                .appendIntLE((int) checksum.getValue())
                .appendIntLE((int) length);
        close();
        return last;
    }

    private Buffer deflated(int flush) {
        var out = Buffer.buffer();
        if (!begun) {
            begun = true;
            out.appendBytes(HEAD);
        }
        int read;
        do {
            read = deflater.deflate(chunk, 0, chunk.length, flush);
            out.appendBytes(chunk, 0, read);
        } while (read == chunk.length || (flush == Deflater.NO_FLUSH && !deflater.finished()));
        return out;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            deflater.end();
        }
    }

    boolean isClosed() {
        return closed;
    }
}
