package org.quarknotes.local.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RouteFileTest {

    @Test
    void it_has_what_is_measured_and_so_many_routes() {
        var text = new RouteFile(new Stage(Path.of(""), Path.of(""), 4711), 10).text();

        assertThat(text).startsWith("""
                upstreams:
                  bench: { url: "http://127.0.0.1:4711" }
                routes:
                  - id: plain
                    match: { path: "/v1/plain/{id}", methods: [GET] }
                    integration: { http: bench }
                    auth: public
                    policies: { throttle: off }
                  - id: jwt
                """);
        assertThat(text.lines().filter(line -> line.startsWith("  - id:"))).hasSize(10);
    }
}
