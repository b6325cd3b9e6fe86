package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.util.Map;

/** How a contender is spoken to; all of them speak HTTP/1.1 to the upstream. */
enum Protocol {
    HTTP_1("HTTP/1.1") {
        @Override
        Connection connect(int port, String path, Map<String, String> fields) throws IOException {
            return new PlainConnection(port, path, fields);
        }
    },
    /** Without TLS and without asking first (RFC 9113, section 3.3). */
    HTTP_2("HTTP/2") {
        @Override
        Connection connect(int port, String path, Map<String, String> fields) throws IOException {
            return new FramedConnection(port, path, fields);
        }
    };

    private final String title;

    Protocol(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param fields of every request, by their names in lower case */
    abstract Connection connect(int port, String path, Map<String, String> fields) throws IOException;
}
