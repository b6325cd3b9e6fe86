package org.quarknotes.gateway.policies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.ScriptedService;

/** Routes with a cache, empty before each test, and a service that never says the same twice. */
abstract class CacheTest extends EdgeTest {

    @BeforeEach
    void keep() {
        routes("""
                upstreams: { all: { url: "%1$s", breaker: off, ejection: off } }
                defaults: { auth: public, policies: { retries: off, cache: { atMost: 1h, entries: 3, entrySize: 1K } } }
                routes:
                  - { id: open, match: { path: "/open", methods: [GET] }, integration: { http: all } }
                  - { id: change, match: { path: "/open", methods: [PUT] }, integration: { http: all }, policies: { cache: off } }
                  - { id: mine, match: { path: "/mine", methods: [GET] }, integration: { http: all }, auth: jwt }
                  - id: tenants
                    match: { path: "/tenants", methods: [GET] }
                    integration: { http: all }
                    policies: { headers: { request: { set: { x-tenant: "{header.accept-language}" } } } }
                """);
    }

    static ScriptedService.Script answering(String... fields) {
        return (request, client) -> {
            var body =
                    request.start().startsWith("HEAD ") ? "" : UUID.randomUUID().toString();
            var head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + String.join("\r\n", fields)
                    + "\r\nContent-Length: 36\r\n\r\n";
            client.getOutputStream().write((head + body).getBytes(ISO_8859_1));
        };
    }
}
