package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.ApiKeyText;
import org.quarknotes.users.domain.ApiKeys;
import org.quarknotes.users.domain.ApiKeysContract;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.Guesses;
import org.quarknotes.users.domain.GuessesContract;
import org.quarknotes.users.domain.NewDevicesContract;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RepeatedRegistrationsContract;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.SessionsContract;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;
import org.quarknotes.users.domain.UsersContract;
import org.quarknotes.users.memory.Places;

/** The adapters against a real table. */
class DynamoContractsTest {
    private static final Once ONCE = new Once("once", "fingerprint", Instant.parse("2026-11-21T10:00:00Z"));

    private static LocalTable local;
    private static Adapters adapters;

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
        adapters = new Adapters(local.client(), Clock.systemUTC());
    }

    @AfterAll
    static void stopDynamoDb() {
        local.close();
    }

    @Nested
    class OfUsers implements UsersContract {
        @Override
        public Users users() {
            return adapters.users();
        }
    }

    @Nested
    class OfGuesses implements GuessesContract {
        @Override
        public Guesses guesses() {
            return adapters.guesses();
        }
    }

    @Nested
    class OfRepeatedRegistrations implements RepeatedRegistrationsContract {
        @Override
        public Users users() {
            return adapters.users();
        }
    }

    @Nested
    class OfSessions implements SessionsContract {
        @Override
        public Users users() {
            return adapters.users();
        }

        @Override
        public Sessions sessions() {
            return adapters.sessions();
        }
    }

    @Nested
    class OfNewDevices implements NewDevicesContract {
        @Override
        public Users users() {
            return adapters.users();
        }

        @Override
        public Sessions sessions() {
            return adapters.sessions();
        }

        @Override
        public List<SessionId> told(UserId person) {
            return RecordedEvents.of(local, person).stream()
                    .filter(event -> event.type().equals("org.quarknotes.session.new-device.v1"))
                    .map(event -> SessionId.parse(event.data().path("sessionId").asText())
                            .orElseThrow())
                    .toList();
        }
    }

    @Nested
    class OfApiKeys implements ApiKeysContract {
        @Override
        public Users users() {
            return adapters.users();
        }

        @Override
        public ApiKeys apiKeys() {
            return adapters.apiKeys();
        }
    }

    @Test
    void no_key_of_the_table_tells_an_address() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new UserId(UUID.randomUUID());
        var email = new Email("hidden@example.com");
        var profile = new Profile(id, email, new DisplayName("H"), Set.of(), Optional.empty(), 1, now, now);
        adapters.users().add(profile, new PasswordHash("h"), registered(id, now));

        var keys = local.client().scan(scan -> scan.tableName("users")).items().stream()
                .flatMap(item -> item.entrySet().stream())
                .filter(entry -> entry.getKey().equals("pk") || entry.getKey().equals("sk"))
                .map(entry -> entry.getValue().s());

        assertThat(keys).contains("USER#" + id, "PROFILE", "CRED", "LOCK").noneMatch(key -> key.contains("@"));
    }

    @Test
    void nothing_is_left_of_who_was_removed() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new UserId(UUID.randomUUID());
        var email = new Email("leaving@example.com");
        var profile = new Profile(id, email, new DisplayName("L"), Set.of(), Optional.empty(), 1, now, now);
        adapters.users().add(profile, new PasswordHash("h"), registered(id, now), Optional.of(ONCE));
        addApiKey(id, now);
        signIn(profile, now);

        adapters.users().remove(profile, registered(id, now));

        var left = local.client().scan(scan -> scan.tableName("users")).items().stream()
                .filter(item -> item.toString().contains(id.toString())
                        || item.toString().contains(email.address()))
                .map(item -> item.get("type").s());
        assertThat(left).as("events that wait to be sent").containsOnly("outbox");
    }

    @Test
    void what_remembers_a_registration_tells_neither_whose_nor_what_it_was() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new UserId(UUID.randomUUID());
        var email = new Email(UUID.randomUUID() + "@example.com");
        var once = new Once(UUID.randomUUID().toString(), "5e884898da280471", now);
        var profile = new Profile(id, email, new DisplayName("R"), Set.of(), Optional.empty(), 1, now, now);
        adapters.users().add(profile, new PasswordHash("h"), registered(id, now), Optional.of(once));

        var items = local.client().scan(scan -> scan.tableName("users")).items();

        assertThat(items.stream().filter(item -> item.get("pk").s().startsWith("IDEM#")))
                .isNotEmpty()
                .map(Map::toString)
                .noneMatch(item -> item.contains(id.toString())
                        || item.contains(email.address())
                        || item.contains(once.key())
                        || item.contains(once.fingerprint()));
    }

    @Test
    void what_is_known_of_a_device_tells_neither_where_nor_what_it_is() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new UserId(UUID.randomUUID());
        var email = new Email(UUID.randomUUID() + "@example.com");
        var profile = new Profile(id, email, new DisplayName("D"), Set.of(), Optional.empty(), 1, now, now);
        adapters.users().add(profile, new PasswordHash("h"), registered(id, now), Optional.empty());
        signIn(profile, now);

        var known = local.client().scan(scan -> scan.tableName("users")).items().stream()
                .filter(item -> item.get("type").s().startsWith("familiar"))
                .filter(item -> item.get("pk").s().endsWith(id.toString()))
                .map(Map::toString);

        assertThat(known)
                .hasSize(2)
                .noneMatch(item -> item.contains("test")
                        || item.contains(Places.HOME.address().network()));
    }

    private static void signIn(Profile person, Instant now) {
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, person.id(), 1, Places.HOME.userAgent(), now, now, now.plusSeconds(60));
        var token = RefreshToken.of(person.id(), id, new byte[32]);
        var grant = new RefreshGrant(token.fingerprint(), id, person.id(), now.plusSeconds(60), Optional.empty());
        var arrival = new Arrival(person, session, grant, Familiarity.NONE);
        assertThat(adapters.sessions().begin(arrival, registered(person.id(), now)))
                .isEqualTo(Sessions.Beginning.BEGUN);
    }

    private static void addApiKey(UserId owner, Instant now) {
        var key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                owner,
                new ApiKeyName("a key"),
                Scopes.ALL,
                new ApiKeyText.Fingerprint("hash"),
                now,
                Optional.empty(),
                Optional.empty());
        adapters.apiKeys().add(key, registered(owner, now), Optional.of(ONCE));
    }

    private static Deed registered(UserId id, Instant at) {
        return new Deed(Deed.Kind.REGISTERED, id, Optional.of(id), Places.HOME, at);
    }
}
