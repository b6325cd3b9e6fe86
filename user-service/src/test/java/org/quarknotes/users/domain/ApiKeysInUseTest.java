package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.domain.People.HASH;
import static org.quarknotes.users.domain.People.deed;
import static org.quarknotes.users.domain.People.person;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.memory.InMemoryApiKeys;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.RandomIds;

/** API keys from creation to deletion, and what they are good for in between. */
class ApiKeysInUseTest {
    private static final Scopes READING = new Scopes(EnumSet.of(Scope.NOTES_READ));

    private final MovableClock clock = new MovableClock();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryUsers users = new InMemoryUsers(audit);
    private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(users, audit);
    private final ApiKeyKeeping keeping = new ApiKeyKeeping(apiKeys, new RandomIds(), () -> new byte[32], clock);
    private final ApiKeyExchange exchange = new ApiKeyExchange(apiKeys, users, new PlainTokens(), clock);
    private final Profile ada = person("ada@example.com");
    private final Caller caller = new Caller(ada.id(), Optional.of(new SessionId(UUID.randomUUID())), HOME);

    @BeforeEach
    void register() {
        users.add(ada, HASH, deed(ada.id()));
    }

    @Test
    void a_key_is_exchanged_for_a_token_of_its_owner_and_scopes() {
        var created = create(Optional.empty());

        var token = exchange(created);

        assertThat(token.text()).isEqualTo(ada.id() + " by " + created.key().id() + " for notes:read");
        assertThat(token.lifetime()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void creating_and_deleting_are_audited() {
        var created = create(Optional.empty());
        keeping.delete(caller, created.key().id());

        assertThat(audit.kindsOf(ada.id())).endsWith(Deed.Kind.API_KEY_CREATED, Deed.Kind.API_KEY_DELETED);
    }

    @Test
    void its_use_is_noted_once_a_minute() {
        var created = create(Optional.empty());
        var first = clock.instant();

        exchange(created);
        assertThat(lastUse(created)).contains(first);
        clock.advance(Duration.ofSeconds(59));
        exchange(created);
        assertThat(lastUse(created)).contains(first);
        clock.advance(Duration.ofSeconds(1));
        exchange(created);
        assertThat(lastUse(created)).contains(clock.instant());
    }

    @Test
    void no_token_outlives_its_key() {
        var created = create(Optional.of(keeping.expiry("2026-11-21T10:01:00Z")));

        clock.advance(Duration.ofSeconds(40));
        assertThat(exchange(created).lifetime()).isEqualTo(Duration.ofSeconds(19));
        clock.advance(Duration.ofSeconds(18));
        assertThat(exchange(created).lifetime()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertRefused(created);
        clock.advance(Duration.ofDays(1));
        assertRefused(created);
    }

    @Test
    void a_deleted_key_is_good_for_nothing() {
        var created = create(Optional.empty());

        keeping.delete(caller, created.key().id());

        assertRefused(created);
        assertThatThrownBy(() -> keeping.delete(caller, created.key().id())).isInstanceOf(Rejection.NothingThere.class);
    }

    @Test
    void the_key_of_who_is_disabled_works_again_when_they_are_enabled() {
        var created = create(Optional.empty());
        var disabled = ada.disabled(clock.instant());

        users.disable(ada, disabled, deed(ada.id()));
        assertRefused(created);
        users.update(disabled, disabled.enabled(clock.instant()), deed(ada.id()));
        assertThat(exchange(created)).isNotNull();
    }

    @Test
    void the_key_of_who_has_left_is_good_for_nothing() {
        var created = create(Optional.empty());

        users.remove(ada, deed(ada.id()));

        assertRefused(created);
        assertThatThrownBy(() -> create(Optional.empty())).isInstanceOf(Rejection.Forbidden.class);
    }

    @Test
    void another_secret_for_the_same_key_is_refused_like_anything_else() {
        var created = create(Optional.empty());
        var secret = new byte[32];
        secret[31] = 1;

        assertRefused(ApiKeyText.of(ada.id(), created.key().id(), secret).text());
        assertRefused(ApiKeyText.of(ada.id(), new ApiKeyId(UUID.randomUUID()), new byte[32])
                .text());
        assertRefused("qn_");
        assertRefused("");
    }

    @Test
    void a_repeated_request_gets_the_same_key_without_its_text() {
        var once = Optional.of(new Once("key", "fingerprint", clock.instant()));
        var first = keeping.create(caller, new ApiKeyName("export"), READING, Optional.empty(), once);

        var again = keeping.create(caller, new ApiKeyName("export"), READING, Optional.empty(), once);

        assertThat(first.text()).isPresent();
        assertThat(again).isEqualTo(new ApiKeyKeeping.Created(first.key(), Optional.empty()));
    }

    @Test
    void the_hundred_and_first_key_is_refused() {
        for (int i = 0; i < 100; i++) {
            create(Optional.empty());
        }

        assertThatThrownBy(() -> create(Optional.empty())).isInstanceOf(Rejection.TooManyApiKeys.class);
    }

    private ApiKeyKeeping.Created create(Optional<Expiry> expiry) {
        return keeping.create(caller, new ApiKeyName("export"), READING, expiry, Optional.empty());
    }

    private AccessToken exchange(ApiKeyKeeping.Created created) {
        return exchange.exchange(created.text().orElseThrow().text());
    }

    private Optional<Instant> lastUse(ApiKeyKeeping.Created created) {
        return apiKeys.find(ada.id(), created.key().id()).flatMap(ApiKey::lastUsedAt);
    }

    private void assertRefused(ApiKeyKeeping.Created created) {
        assertRefused(created.text().orElseThrow().text());
    }

    private void assertRefused(String text) {
        assertThatThrownBy(() -> exchange.exchange(text)).isInstanceOf(Rejection.InvalidApiKey.class);
    }
}
