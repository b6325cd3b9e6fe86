package org.quarknotes.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.users.domain.ApiKeyExchange;
import org.quarknotes.users.domain.ApiKeyKeeping;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.Caller;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.LatelyEnded;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.memory.InMemoryApiKeys;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemorySessions;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.Places;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.RandomIds;

/** What others ask this service for, it has at hand. */
class OwnTokensTest {
    private final MovableClock clock = new MovableClock();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryUsers users = new InMemoryUsers(audit);
    private final UserId ada = new UserId(UUID.randomUUID());

    @BeforeEach
    void register() {
        var now = clock.instant();
        var profile = new Profile(
                ada, new Email("ada@example.com"), new DisplayName("Ada"), Set.of(), Optional.empty(), 1, now, now);
        users.add(profile, new PasswordHash("h"), deed(Deed.Kind.REGISTERED));
    }

    @Test
    void an_api_key_is_exchanged_until_it_is_deleted() throws Exception {
        var apiKeys = new InMemoryApiKeys(users, audit);
        var keeping = new ApiKeyKeeping(apiKeys, new RandomIds(), () -> new byte[32], clock);
        var caller = new Caller(ada, Optional.empty(), Places.HOME);
        var exchange = OwnTokens.exchange(new ApiKeyExchange(apiKeys, users, new PlainTokens(), clock));

        var created = keeping.create(caller, new ApiKeyName("a key"), Scopes.ALL, Optional.empty(), Optional.empty());
        var text = created.text().orElseThrow().text();

        assertThat(exchange.exchange(text).lifetime()).isEqualTo(Duration.ofSeconds(45));
        keeping.delete(caller, created.key().id());
        assertThatThrownBy(() -> exchange.exchange(text)).isInstanceOf(InvalidApiKey.class);
    }

    @Test
    void an_ended_session_is_known_when_it_is_looked_for_again() {
        var sessions = new InMemorySessions(users, audit, clock);
        var ended = OwnTokens.ended(new LatelyEnded(sessions, clock), clock);
        var session = begun(sessions, clock.instant());

        ended.renew();
        sessions.end(session, deed(Deed.Kind.SESSION_ENDED));
        assertThat(ended.has(session.id().toString())).isFalse();
        clock.advance(Duration.ofSeconds(15));
        ended.renew();

        assertThat(ended.has(session.id().toString())).isTrue();
        assertThat(ended.has(UUID.randomUUID().toString())).isFalse();
    }

    private Session begun(InMemorySessions sessions, Instant now) {
        var epoch = users.credentialOf(ada).map(Credential::epoch).orElseThrow();
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, ada, epoch, Optional.empty(), now, now, now.plus(Duration.ofDays(1)));
        var token = RefreshToken.of(ada, id, new byte[32]);
        var grant = new RefreshGrant(token.fingerprint(), id, ada, session.expiresAt(), Optional.empty());
        var person = users.find(ada).orElseThrow();
        sessions.begin(new Arrival(person, session, grant, Familiarity.NONE), deed(Deed.Kind.SIGNED_IN));
        return session;
    }

    private Deed deed(Deed.Kind kind) {
        return new Deed(kind, ada, Optional.of(ada), Places.HOME, clock.instant());
    }
}
