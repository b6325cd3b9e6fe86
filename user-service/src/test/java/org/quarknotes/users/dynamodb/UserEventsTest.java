package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.outbox.Event;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** What is told of people fits the schemas in {@code docs/events}, by which others read it. */
class UserEventsTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final UserEvents EVENTS = new UserEvents();
    private static final Profile ADA = new Profile(
            new UserId(UUID.randomUUID()),
            new Email("ada@example.com"),
            new DisplayName("Ada"),
            Set.of(),
            Optional.empty(),
            3,
            NOW,
            NOW);

    static Stream<Event> all() {
        return Stream.of(
                EVENTS.registered(ADA),
                EVENTS.deleted(ADA, NOW),
                EVENTS.newDevice(arrival(Optional.empty())),
                EVENTS.newDevice(arrival(Optional.of("\"\\</script>{\u00e9\u2028'" + "x".repeat(240)))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_event_fits_the_schema_of_its_type(Event event) throws IOException {
        var schema = schema(event.type());

        assertThat(schema.validate(JSON.readTree(event.data()))).isEmpty();
        assertThat(schema.validate(JSON.readTree("{}"))).isNotEmpty();
        assertThat(event.subject()).isEqualTo(ADA.id().toString());
    }

    @Test
    void a_new_device_is_told_with_what_its_owner_needs_to_end_the_session() throws IOException {
        var arrival = arrival(Optional.of("a \"client\""));

        var event = EVENTS.newDevice(arrival);

        assertThat(event.type()).isEqualTo("org.quarknotes.session.new-device.v1");
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(JSON.readTree(event.data())).isEqualTo(JSON.readTree("""
                {"userId": "%s", "sessionId": "%s", "userAgent": "a \\"client\\""}""".formatted(
                        ADA.id(), arrival.session().id())));
    }

    private static Arrival arrival(Optional<String> userAgent) {
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, ADA.id(), 1, userAgent, NOW, NOW, NOW.plus(Duration.ofDays(30)));
        var token = RefreshToken.of(ADA.id(), id, new byte[32]);
        var grant = new RefreshGrant(token.fingerprint(), id, ADA.id(), session.expiresAt(), Optional.empty());
        return new Arrival(ADA, session, grant, Familiarity.NONE);
    }

    private static JsonSchema schema(String type) throws IOException {
        var file = SCHEMAS.resolve(type.replace("org.quarknotes.", "") + ".schema.json");
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file), strict);
    }
}
