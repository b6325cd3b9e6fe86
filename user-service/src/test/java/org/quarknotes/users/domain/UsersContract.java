package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.domain.People.HASH;
import static org.quarknotes.users.domain.People.deed;
import static org.quarknotes.users.domain.People.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Users.Addition;
import org.quarknotes.users.domain.Users.Appointment;
import org.quarknotes.users.domain.Users.Update;

/** What every {@link Users} does. */
public interface UsersContract {
    Instant LATER = Instant.parse("2026-11-21T10:05:00.456Z");

    Users users();

    @Test
    default void a_person_is_found_as_added() {
        var added = person("ada-" + UUID.randomUUID() + "@example.com");

        assertThat(users().add(added, HASH, deed(added.id()))).isEqualTo(new Addition.Added());

        assertThat(users().find(added.id())).contains(added);
        assertThat(users().credentialOf(added.email())).contains(new Credential(added.id(), HASH, 1));
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
        users().add(first, HASH, deed(first.id()));
        var second = person(address.toUpperCase(Locale.ROOT));

        assertThat(users().add(second, HASH, deed(second.id()))).isEqualTo(new Addition.EmailTaken());

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
                    .<Callable<Addition>>map(person -> () -> users().add(person, HASH, deed(person.id())))
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
        users().add(person, HASH, deed(person.id()));
        var read = new Credential(person.id(), HASH, 1);
        var stronger = new PasswordHash("stronger");

        users().rehash(read, stronger);
        users().rehash(read, new PasswordHash("late"));

        assertThat(users().credentialOf(person.email()).map(Credential::hash)).contains(stronger);
    }

    @Test
    default void a_profile_is_replaced_by_its_next_version_unless_it_has_changed_meanwhile() {
        var read = added("joan-");
        var renamed = read.named(new DisplayName("Joan"), LATER);

        assertThat(users().update(read, renamed, deed(read.id()))).isEqualTo(Update.DONE);
        assertThat(users().update(read, read.named(new DisplayName("Late"), LATER), deed(read.id())))
                .isEqualTo(Update.STALE);

        assertThat(users().find(read.id())).contains(renamed);
    }

    @Test
    default void a_new_address_is_the_persons_and_the_old_one_is_free() {
        var read = added("old-");
        var moved = read.reachedAt(new Email("new-" + UUID.randomUUID() + "@example.com"), LATER);

        assertThat(users().update(read, moved, deed(read.id()))).isEqualTo(Update.DONE);

        assertThat(users().find(read.email())).isEmpty();
        assertThat(users().find(moved.email())).contains(moved);
        assertThat(users().credentialOf(moved.email()).map(Credential::owner)).contains(read.id());
        var next = person(read.email().address());
        assertThat(users().add(next, HASH, deed(next.id()))).isEqualTo(new Addition.Added());
    }

    @Test
    default void an_address_of_somebody_else_is_not_taken_over() {
        var taken = added("taken-").email();
        var read = added("mover-");

        var refused = users().update(read, read.reachedAt(taken, LATER), deed(read.id()));

        assertThat(refused).isEqualTo(Update.EMAIL_TAKEN);
        assertThat(users().find(read.id())).contains(read);
    }

    @Test
    default void the_own_address_can_be_spelled_anew() {
        var read = added("spelled-");
        var spelled = read.reachedAt(new Email(read.email().address().toUpperCase(Locale.ROOT)), LATER);

        assertThat(users().update(read, spelled, deed(read.id()))).isEqualTo(Update.DONE);

        assertThat(users().find(read.email())).contains(spelled);
    }

    @Test
    default void a_disabled_person_is_there_with_a_credential_of_the_next_epoch() {
        var read = added("disabled-");
        var before = users().credentialOf(read.id()).orElseThrow();

        assertThat(users().disable(read, read.disabled(LATER), deed(read.id()))).isEqualTo(Update.DONE);
        assertThat(users().disable(read, read.disabled(LATER), deed(read.id()))).isEqualTo(Update.STALE);

        assertThat(users().find(read.id())).contains(read.disabled(LATER));
        assertThat(users().credentialOf(read.id())).contains(before.inNextEpoch());
    }

    @Test
    default void who_was_removed_is_nowhere_and_the_address_is_free() {
        var read = added("leaving-");

        assertThat(users().remove(read, deed(read.id()))).isEqualTo(Update.DONE);
        assertThat(users().remove(read, deed(read.id()))).isEqualTo(Update.STALE);

        assertThat(users().find(read.id())).isEmpty();
        assertThat(users().credentialOf(read.id())).isEmpty();
        assertThat(users().credentialOf(read.email())).isEmpty();
        var next = person(read.email().address());
        assertThat(users().add(next, HASH, deed(next.id()))).isEqualTo(new Addition.Added());
    }

    @Test
    default void the_first_with_an_address_is_appointed_and_nobody_after() {
        var first = added("first-");
        var admin = first.inGroup("staff", LATER);
        var left = admin.reachedAt(new Email(UUID.randomUUID() + "@example.com"), LATER);

        assertThat(users().appoint(first, admin, deed(first.id()))).isEqualTo(Appointment.DONE);
        assertThat(users().appoint(first, admin, deed(first.id()))).isNotEqualTo(Appointment.DONE);
        users().update(admin, left, deed(first.id()));
        var second = person(first.email().address());
        users().add(second, HASH, deed(second.id()));

        assertThat(users().appoint(second, second.inGroup("staff", LATER), deed(second.id())))
                .isEqualTo(Appointment.APPOINTED_BEFORE);
        assertThat(users().find(second.id())).contains(second);
    }

    @Test
    default void everybody_is_listed_once_in_pages() {
        var some = IntStream.range(0, 7).mapToObj(i -> added("listed-")).toList();

        var listed = new ArrayList<Profile>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = users().all(3, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            listed.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(listed).doesNotHaveDuplicates().containsAll(some);
        assertThatThrownBy(() -> users().all(3, Optional.of("forged"))).isInstanceOf(InvalidCursor.class);
    }

    private Profile added(String name) {
        var person = person(name + UUID.randomUUID() + "@example.com");
        users().add(person, HASH, deed(person.id()));
        return person;
    }
}
