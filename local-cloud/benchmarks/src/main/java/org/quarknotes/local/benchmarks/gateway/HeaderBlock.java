package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** The header of a request in HPACK (RFC 7541), without Huffman's code and without a memory. */
final class HeaderBlock {
    private static final int METHOD_GET = 0x82;
    private static final int SCHEME_HTTP = 0x86;
    private static final int AUTHORITY = 1;
    private static final int PATH = 4;
    private static final int STATUS_200 = 0x88;

    private final ByteArrayOutputStream block = new ByteArrayOutputStream();

    HeaderBlock request(String path, Map<String, String> fields) {
        block.write(METHOD_GET);
        block.write(SCHEME_HTTP);
        block.write(PATH);
        text(path);
        block.write(AUTHORITY);
        text("localhost");
        fields.forEach((name, value) -> {
            block.write(0);
            text(name);
            text(value);
        });
        return this;
    }

    byte[] bytes() {
        return block.toByteArray();
    }

    /** @throws IOException when the answer does not begin with status 200 */
    static void requireOk(byte[] block) throws IOException {
        int at = 0;
        while (at < block.length && (block[at] & 0xe0) == 0x20) {
            at = behindInteger(block, at);
        }
        if (at >= block.length || (block[at] & 0xff) != STATUS_200) {
            throw new IOException("the answer is not of status 200");
        }
    }

    /** Behind a change of the table's size, whose number has five bits in its first byte. */
    private static int behindInteger(byte[] block, int at) {
        if ((block[at] & 0x1f) != 0x1f) {
            return at + 1;
        }
        int next = at + 1;
        while (block[next] < 0) {
            next++;
        }
        return next + 1;
    }

    private void text(String text) {
        var bytes = text.getBytes(US_ASCII);
        int rest = bytes.length;
        if (rest < 0x7f) {
            block.write(rest);
        } else {
            block.write(0x7f);
            rest -= 0x7f;
            while (rest >= 0x80) {
                block.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }
}
