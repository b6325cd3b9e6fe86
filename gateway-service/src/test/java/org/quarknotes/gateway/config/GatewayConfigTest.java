package org.quarknotes.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.Dialect;
import org.quarknotes.tokens.Endpoints;

class GatewayConfigTest {
    @Test
    void the_limits_are_those_of_the_api_unless_set() {
        var limits = gateway(Map.of()).limits();

        assertThat(limits.uri().asLongValue()).isEqualTo(8 << 10);
        assertThat(limits.headers().asLongValue()).isEqualTo(16 << 10);
        assertThat(limits.body().asLongValue()).isEqualTo(1 << 20);
        assertThat(limits.headTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(limits.bodyTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_wait_for_a_service_ends_before_the_client_s_connection_does() {
        var upstreams = gateway(Map.of()).upstreams();

        assertThat(upstreams.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(upstreams.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(upstreams.idleTimeout()).isEqualTo(Duration.ofSeconds(60)).isLessThan(Duration.ofSeconds(75));
    }

    @Test
    void the_packaged_routes_are_used_unless_a_file_is_named() {
        assertThat(gateway(Map.of()).routes()).isEmpty();
        assertThat(gateway(Map.of("quarknotes.gateway.routes", "/etc/routes.yaml"))
                        .routes())
                .contains(Path.of("/etc/routes.yaml"));
    }

    @Test
    void a_name_that_is_not_known_stops_the_start() {
        assertThatThrownBy(() -> gateway(Map.of("quarknotes.gateway.limit.body", "2M")))
                .hasMessageContaining("quarknotes.gateway.limit.body");
    }

    @Test
    void tokens_come_from_the_user_service_unless_set() {
        var tokens = mapped(TokenConfig.class, Map.of());

        assertThat(tokens.issuer()).isEqualTo("http://localhost:8080");
        assertThat(tokens.audience()).isEqualTo("quarknotes");
        assertThat(tokens.dialect()).isEqualTo(Dialect.RFC9068);
        assertThat(tokens.jwks()).isEqualTo(URI.create("http://localhost:8081/.well-known/jwks.json"));
        assertThat(tokens.endedSessions()).contains(URI.create("http://localhost:8081/internal/ended-sessions"));
        assertThat(tokens.apiKeyExchange()).contains(URI.create("http://localhost:8081/internal/api-key-exchange"));
    }

    @Test
    void an_issuer_may_have_neither_ended_sessions_nor_api_keys() {
        var tokens = mapped(
                TokenConfig.class,
                Map.of("quarknotes.tokens.ended-sessions", "", "quarknotes.tokens.api-key-exchange", ""));

        assertThat(tokens.settings().endpoints()).isEqualTo(Endpoints.of(tokens.jwks()));
    }

    @Test
    void cognito_is_another_dialect() {
        var tokens = mapped(TokenConfig.class, Map.of("quarknotes.tokens.dialect", "cognito"));

        assertThat(tokens.settings().terms().dialect()).isEqualTo(Dialect.COGNITO);
        assertThat(tokens.settings().endpoints()).isEqualTo(Endpoints.of(tokens.jwks()));
    }

    private static GatewayConfig gateway(Map<String, String> settings) {
        return mapped(GatewayConfig.class, settings);
    }

    private static <T> T mapped(Class<T> type, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test"))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(type)
                .build()
                .getConfigMapping(type);
    }
}
