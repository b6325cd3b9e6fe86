package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest extends EdgeTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    private URI readiness;

    @Test
    void it_is_ready_when_the_issuer_s_keys_could_be_fetched() throws IOException {
        JsonNode health;
        try (var answer = readiness.toURL().openStream()) {
            health = new JsonMapper().readTree(answer);
        }

        assertThat(health.path("status").textValue()).isEqualTo("UP");
        assertThat(health.findValuesAsText("name")).contains("keys of the token issuer");
    }
}
