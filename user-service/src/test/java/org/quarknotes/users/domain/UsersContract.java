package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Users.Addition;

/** What every {@link Users} does. */
public interface UsersContract {
    PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");

    Users users();

    @Test
    default void a_person_is_found_as_added() {
        var added = person("ada-" + UUID.randomUUID() + "@example.com");

        assertThat(users().add(added, HASH)).isEqualTo(new Addition.Added());

        assertThat(users().find(added.id())).contains(added);
        assertThat(users().credentialOf(added.email())).contains(new Credential(added.id(), HASH));
    }

    @Test
    default void nobody_is_found_under_an_unknown_id_or_address() {
        assertThat(users().find(new UserId(UUID.randomUUID()))).isEmpty();
        assertThat(users().credentialOf(new Email(UUID.randomUUID() + "@example.com")))
                .isEmpty();
    }

    @Test
    default void an_address_in_another_case_is_the_same_address() {
        var address = "Grace-" + UUID.randomUUID() + "@Example.com";
        var first = person(address);
        users().add(first, HASH);
        var second = person(address.toUpperCase(Locale.ROOT));

        assertThat(users().add(second, HASH)).isEqualTo(new Addition.EmailTaken());

        assertThat(users().find(second.id())).isEmpty();
        assertThat(users().credentialOf(second.email()).map(Credential::owner)).contains(first.id());
    }

    @Test
    default void of_many_who_want_one_address_at_once_exactly_one_gets_it() throws Exception {
        var address = "race-" + UUID.randomUUID() + "@example.com";
        var people = IntStream.range(0, 8)
                .mapToObj(i -> person(i % 2 == 0 ? address : address.toUpperCase(Locale.ROOT)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var additions = threads.invokeAll(people.stream()
                    .<Callable<Addition>>map(person -> () -> users().add(person, HASH))
                    .toList());
            var added = 0;
            for (var addition : additions) {
                added += addition.get() instanceof Addition.Added ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }

        var winner = users().credentialOf(new Email(address)).orElseThrow().owner();
        assertThat(people.stream()
                        .map(Profile::id)
                        .filter(id -> users().find(id).isPresent()))
                .containsExactly(winner);
    }

    @Test
    default void a_hash_is_replaced_unless_it_has_changed_meanwhile() {
        var person = person("alan-" + UUID.randomUUID() + "@example.com");
        users().add(person, HASH);
        var read = new Credential(person.id(), HASH);
        var stronger = new PasswordHash("stronger");

        users().rehash(read, stronger);
        users().rehash(read, new PasswordHash("late"));

        assertThat(users().credentialOf(person.email()).map(Credential::hash)).contains(stronger);
    }

    private static Profile person(String address) {
        var now = Instant.parse("2026-11-21T10:00:00.123Z");
        return new Profile(
                new UserId(UUID.randomUUID()),
                new Email(address),
                new DisplayName("Ada"),
                Set.of("admin"),
                1,
                now,
                now);
    }
}
