package org.quarknotes.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far the letters of a partition have been redriven: looked at before an offset, and sent but for those that were
 * left, because others were chosen or they cannot be sent. It is kept as the committed offset of a consumer group, those
 * that were left being its metadata: a bit for each, from the beginning of what the topic still had.
 */
final class Progress {
    private final long beginning;
    private final BitSet left;
    private long next;

    private Progress(long beginning, long next, BitSet left) {
        this.beginning = beginning;
        this.next = next;
        this.left = left;
    }

    /**
     * What was committed.
     *
     * @param beginning the oldest offset that the topic still has
     */
    static Progress of(@Nullable OffsetAndMetadata committed, long beginning) {
        if (committed == null) {
            return new Progress(beginning, beginning, new BitSet());
        }
        var words = committed.metadata().split(":", 2);
        var bits = words.length == 2 ? inflated(words[1]) : new BitSet();
        long since = words.length == 2 ? Long.parseLong(words[0]) : beginning;
        int gone = (int) Math.min(Math.max(beginning - since, 0), bits.length());
        return new Progress(
                Math.max(beginning, since), Math.max(committed.offset(), beginning), bits.get(gone, bits.length()));
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(next, left.isEmpty() ? "" : beginning + ":" + deflated(left));
    }

    /** Where to begin to read. */
    long from() {
        return left.isEmpty() ? next : beginning + left.nextSetBit(0);
    }

    boolean isDone(long offset) {
        return offset < next && !left.get(index(offset));
    }

    void sent(long offset) {
        left.clear(index(offset));
        next = Math.max(next, offset + 1);
    }

    void leave(long offset) {
        left.set(index(offset));
        next = Math.max(next, offset + 1);
    }

    private int index(long offset) {
        return Math.toIntExact(offset - beginning);
    }

    private static String deflated(BitSet bits) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(bits.toByteArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BitSet inflated(String text) {
        try (var inflater = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return BitSet.valueOf(inflater.readAllBytes());
        } catch (IOException malformed) {
            throw new UncheckedIOException("The metadata that a redrive committed is not its own", malformed);
        }
    }
}
