package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.users.domain.People.HASH;
import static org.quarknotes.users.domain.People.NOW;
import static org.quarknotes.users.domain.People.deed;
import static org.quarknotes.users.domain.People.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Users.Addition;

/** What every {@link Users} does about registrations that may be repeated. */
public interface RepeatedRegistrationsContract {
    Instant LATER = Instant.parse("2026-11-21T10:05:00.456Z");

    Users users();

    @Test
    default void a_registration_that_is_repeated_adds_one_person() {
        var first = person(UUID.randomUUID() + "@example.com");
        var again = person(first.email().address());
        var request = new Once(UUID.randomUUID().toString(), "fingerprint", NOW);
        var repeated = new Once(request.key(), request.fingerprint(), LATER);
        var other = new Once(request.key(), "another fingerprint", LATER);
        assertThat(users().earlier(request)).isEmpty();

        assertThat(add(first, request)).isEqualTo(new Addition.Added());
        users().update(first, first.named(new DisplayName("Renamed"), LATER), deed(first.id()));
        assertThat(add(again, repeated)).isEqualTo(new Addition.Repeated(first));
        assertThat(add(person(UUID.randomUUID() + "@example.com"), other)).isEqualTo(new Addition.KeyReused());

        assertThat(users().earlier(repeated)).contains(new Addition.Repeated(first));
        assertThat(users().earlier(other)).contains(new Addition.KeyReused());
        assertThat(users().find(again.id())).isEmpty();
    }

    @Test
    default void a_registration_that_failed_is_not_remembered() {
        var taken = person(UUID.randomUUID() + "@example.com");
        users().add(taken, HASH, deed(taken.id()));
        var request = new Once(UUID.randomUUID().toString(), "fingerprint", NOW);

        assertThat(add(person(taken.email().address()), request)).isEqualTo(new Addition.EmailTaken());
        assertThat(users().earlier(request)).isEmpty();
    }

    @Test
    default void a_repeated_registration_does_not_bring_back_who_has_left() {
        var left = person(UUID.randomUUID() + "@example.com");
        var request = new Once(UUID.randomUUID().toString(), "fingerprint", NOW);
        add(left, request);
        users().remove(left, deed(left.id()));

        assertThat(users().earlier(request)).contains(new Addition.KeyReused());
        assertThat(add(person(left.email().address()), request)).isEqualTo(new Addition.KeyReused());
        assertThat(users().find(left.email())).isEmpty();
    }

    @Test
    default void after_a_day_a_registration_is_forgotten() {
        var request = new Once(UUID.randomUUID().toString(), "fingerprint", NOW);
        var dayLater = new Once(request.key(), "another fingerprint", request.until());
        add(person(UUID.randomUUID() + "@example.com"), request);
        var next = person(UUID.randomUUID() + "@example.com");

        assertThat(users().earlier(dayLater)).isEmpty();
        assertThat(add(next, dayLater)).isEqualTo(new Addition.Added());
        assertThat(users().earlier(dayLater)).contains(new Addition.Repeated(next));
    }

    @Test
    default void of_many_repetitions_at_once_one_adds_and_the_others_learn_whom() throws Exception {
        var request = new Once(UUID.randomUUID().toString(), "fingerprint", NOW);
        var address = UUID.randomUUID() + "@example.com";

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var additions = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Addition>>mapToObj(i -> () -> add(person(address), request))
                    .toList());
            var winner = users().find(new Email(address)).orElseThrow();
            var outcomes = new ArrayList<Addition>();
            for (var addition : additions) {
                outcomes.add(addition.get());
            }
            assertThat(outcomes).containsOnlyOnce(new Addition.Added());
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals(new Addition.Added()))
                    .hasSize(7)
                    .containsOnly(new Addition.Repeated(winner));
        }
    }

    private Addition add(Profile person, Once request) {
        return users().add(person, HASH, deed(person.id()), Optional.of(request));
    }
}
