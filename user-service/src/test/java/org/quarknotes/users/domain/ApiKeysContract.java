package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.domain.People.HASH;
import static org.quarknotes.users.domain.People.NOW;
import static org.quarknotes.users.domain.People.deed;
import static org.quarknotes.users.domain.People.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.ApiKeys.Addition;
import org.quarknotes.users.domain.ApiKeys.Removal;

/** What every {@link ApiKeys} does, together with the {@link Users} whose they are. */
public interface ApiKeysContract {
    Instant LATER = Instant.parse("2026-11-21T10:05:00.456Z");

    Users users();

    ApiKeys apiKeys();

    @Test
    default void a_key_is_found_as_added() {
        var key = key(someone());
        var expiring = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                key.owner(),
                new ApiKeyName("expiring"),
                Scopes.ALL,
                key.fingerprint(),
                NOW,
                Optional.of(new Expiry(LATER)),
                Optional.of(NOW));

        assertThat(add(key)).isEqualTo(new Addition.Added());
        assertThat(add(expiring)).isEqualTo(new Addition.Added());

        assertThat(apiKeys().find(key.owner(), key.id())).contains(key);
        assertThat(apiKeys().find(key.owner(), expiring.id())).contains(expiring);
    }

    @Test
    default void a_key_of_somebody_else_is_neither_found_nor_removed() {
        var key = added(someone());
        var other = someone();

        assertThat(apiKeys().find(other, key.id())).isEmpty();
        assertThat(apiKeys().remove(other, key.id(), deed(other))).isEqualTo(Removal.NOTHING_THERE);
        assertThat(apiKeys().find(key.owner(), key.id())).contains(key);
    }

    @Test
    default void a_removed_key_is_gone_and_its_use_does_not_bring_it_back() {
        var key = added(someone());

        assertThat(apiKeys().remove(key.owner(), key.id(), deed(key.owner()))).isEqualTo(Removal.REMOVED);
        apiKeys().markUsed(key, LATER);

        assertThat(apiKeys().find(key.owner(), key.id())).isEmpty();
        assertThat(apiKeys().remove(key.owner(), key.id(), deed(key.owner()))).isEqualTo(Removal.NOTHING_THERE);
    }

    @Test
    default void its_last_use_is_noted_and_nothing_else() {
        var key = added(someone());

        apiKeys().markUsed(key, LATER);

        var used = apiKeys().find(key.owner(), key.id()).orElseThrow();
        assertThat(used.lastUsedAt()).contains(LATER);
        assertThat(used).usingRecursiveComparison().ignoringFields("lastUsedAt").isEqualTo(key);
    }

    @Test
    default void nobody_and_the_disabled_get_no_key() {
        var disabled = someone();
        var profile = users().find(disabled).orElseThrow();
        users().disable(profile, profile.disabled(LATER), deed(disabled));
        var gone = someone();
        users().remove(users().find(gone).orElseThrow(), deed(gone));

        assertThat(add(key(disabled))).isEqualTo(new Addition.NoOwner());
        assertThat(add(key(gone))).isEqualTo(new Addition.NoOwner());
        assertThat(add(key(new UserId(UUID.randomUUID())))).isEqualTo(new Addition.NoOwner());
    }

    @Test
    default void keys_are_listed_in_pages_the_latest_first() {
        var owner = someone();
        var ids = new ArrayList<>(
                IntStream.range(0, 7).mapToObj(i -> added(owner).id()).toList());
        added(someone());

        var first = apiKeys().of(owner, 4, Optional.empty());
        var second = apiKeys().of(owner, 4, first.nextCursor());

        assertThat(first.items()).hasSize(4);
        assertThat(second.nextCursor()).isEmpty();
        var listed = new ArrayList<>(first.items().stream().map(ApiKey::id).toList());
        listed.addAll(second.items().stream().map(ApiKey::id).toList());
        ids.sort((one, other) -> other.toString().compareTo(one.toString()));
        assertThat(listed).isEqualTo(ids);
        assertThatThrownBy(() -> apiKeys().of(owner, 4, Optional.of("forged"))).isInstanceOf(InvalidCursor.class);
    }

    @Test
    default void of_many_that_are_added_at_once_exactly_as_many_are_as_one_may_have() throws Exception {
        var owner = someone();
        var some =
                IntStream.range(0, ApiKeys.MOST - 2).mapToObj(i -> added(owner)).toList();

        assertThat(addedOf(Collections.nCopies(6, owner))).isEqualTo(2);
        assertThat(add(key(owner))).isEqualTo(new Addition.TooMany());
        apiKeys().remove(owner, some.getFirst().id(), deed(owner));
        assertThat(add(key(owner))).isEqualTo(new Addition.Added());
        assertThat(add(key(owner))).isEqualTo(new Addition.TooMany());
    }

    @Test
    default void a_request_that_is_repeated_adds_one_key() {
        var owner = someone();
        var first = key(owner);
        var request = new Once("the \"#%/ key", "fingerprint", NOW);
        var repeated = new Once(request.key(), request.fingerprint(), LATER);
        var other = new Once(request.key(), "another fingerprint", LATER);

        assertThat(apiKeys().add(first, deed(owner), Optional.of(request))).isEqualTo(new Addition.Added());
        apiKeys().markUsed(first, LATER);
        assertThat(apiKeys().add(key(owner), deed(owner), Optional.of(repeated)))
                .isEqualTo(new Addition.Repeated(first));
        assertThat(apiKeys().add(key(owner), deed(owner), Optional.of(other))).isEqualTo(new Addition.KeyReused());

        assertThat(apiKeys().of(owner, 10, Optional.empty()).items()).hasSize(1);
    }

    @Test
    default void a_repetition_is_answered_although_the_key_is_gone_or_one_may_have_no_more() {
        var owner = someone();
        var some =
                IntStream.range(0, ApiKeys.MOST - 1).mapToObj(i -> added(owner)).toList();
        var last = key(owner);
        var request = Optional.of(new Once("key", "fingerprint", NOW));

        apiKeys().add(last, deed(owner), request);
        assertThat(apiKeys().add(key(owner), deed(owner), request)).isEqualTo(new Addition.Repeated(last));
        apiKeys().remove(owner, last.id(), deed(owner));
        assertThat(apiKeys().add(key(owner), deed(owner), request)).isEqualTo(new Addition.Repeated(last));

        assertThat(apiKeys().of(owner, 100, Optional.empty()).items()).hasSize(some.size());
    }

    @Test
    default void after_a_day_and_for_somebody_else_the_same_request_is_another() {
        var owner = someone();
        var other = someone();
        var request = new Once("key", "fingerprint", NOW);
        var dayLater = new Once("key", "fingerprint", NOW.plus(Duration.ofDays(1)));

        assertThat(apiKeys().add(key(owner), deed(owner), Optional.of(request))).isEqualTo(new Addition.Added());
        assertThat(apiKeys().add(key(other), deed(other), Optional.of(request))).isEqualTo(new Addition.Added());
        assertThat(apiKeys().add(key(owner), deed(owner), Optional.of(dayLater)))
                .isEqualTo(new Addition.Added());
    }

    private int addedOf(List<UserId> owners) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var additions = threads.invokeAll(owners.stream()
                    .<Callable<Addition>>map(owner -> () -> add(key(owner)))
                    .toList());
            var added = 0;
            for (var addition : additions) {
                added += addition.get() instanceof Addition.Added ? 1 : 0;
            }
            return added;
        }
    }

    private Addition add(ApiKey key) {
        return apiKeys().add(key, deed(key.owner()), Optional.empty());
    }

    private ApiKey added(UserId owner) {
        var key = key(owner);
        assertThat(add(key)).isEqualTo(new Addition.Added());
        return key;
    }

    private static ApiKey key(UserId owner) {
        var id = new ApiKeyId(UUID.randomUUID());
        return new ApiKey(
                id,
                owner,
                new ApiKeyName("a key"),
                new Scopes(EnumSet.of(Scope.NOTES_READ, Scope.PROFILE)),
                ApiKeyText.of(owner, id, new byte[32]).fingerprint(),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    private UserId someone() {
        var person = person(UUID.randomUUID() + "@example.com");
        users().add(person, HASH, deed(person.id()));
        return person.id();
    }
}
