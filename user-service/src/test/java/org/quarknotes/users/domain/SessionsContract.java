package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.domain.People.deed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Sessions.Beginning;
import org.quarknotes.users.domain.Sessions.Ending;
import org.quarknotes.users.domain.Sessions.Rotation;
import org.quarknotes.users.domain.Users.Renewal;
import org.quarknotes.users.memory.Places;

/** What every {@link Sessions} does, together with the {@link Users} whose they are. */
public interface SessionsContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    Instant LATER = Instant.parse("2026-11-21T10:05:00.456Z");

    Users users();

    Sessions sessions();

    @Test
    default void a_session_and_its_grant_are_found_as_begun() {
        var session = session();
        var token = tokenOf(session);

        assertThat(begin(session, RefreshGrant.of(token, session))).isEqualTo(Beginning.BEGUN);

        assertThat(sessions().find(session.owner(), session.id())).contains(session);
        assertThat(sessions().findGrant(token)).contains(RefreshGrant.of(token, session));
    }

    @Test
    default void a_session_of_somebody_else_is_not_found() {
        var session = begun();

        assertThat(sessions().find(new UserId(UUID.randomUUID()), session.id())).isEmpty();
        assertThat(sessions().findGrant(tokenOf(session))).isEmpty();
    }

    @Test
    default void where_a_session_began_is_remembered_for_its_owner_alone() {
        var session = begun();
        var home = Places.HOME.address();

        assertThat(sessions().lastBegun(session.owner(), home)).contains(session.createdAt());
        assertThat(sessions().lastBegun(session.owner(), Places.AWAY.address())).isEmpty();
        assertThat(sessions().lastBegun(new UserId(UUID.randomUUID()), home)).isEmpty();
    }

    @Test
    default void who_showed_a_credential_that_was_replaced_meanwhile_begins_no_session() {
        var shown = People.added(users());
        var session = Session.begun(new SessionId(UUID.randomUUID()), shown, Optional.empty(), NOW);
        users().renew(shown, shown.inNextEpoch(), Optional.empty(), deed(shown.owner()));

        assertThat(begin(session, grantOf(session))).isEqualTo(Beginning.OUTDATED);

        assertThat(sessions().find(session.owner(), session.id())).isEmpty();
    }

    @Test
    default void a_rotation_uses_the_grant_and_leaves_its_successor() {
        var session = session();
        var first = tokenOf(session);
        var second = tokenOf(session);
        var grant = RefreshGrant.of(first, session);
        var successor = RefreshGrant.of(second, session);
        begin(session, grant);

        var rotation = sessions().rotate(session.used(LATER), grant.used(LATER), successor);

        assertThat(rotation).isEqualTo(new Rotation.Rotated());
        assertThat(sessions().find(session.owner(), session.id())).contains(session.used(LATER));
        assertThat(sessions().findGrant(first)).contains(grant.used(LATER));
        assertThat(sessions().findGrant(second)).contains(successor);
    }

    @Test
    default void a_used_grant_is_not_rotated_again_and_says_when_it_was_used() {
        var session = session();
        var grant = grantOf(session);
        var successor = grantOf(session);
        var other = tokenOf(session);
        begin(session, grant);
        sessions().rotate(session.used(NOW), grant.used(NOW), successor);

        var same = sessions().rotate(session.used(LATER), grant.used(LATER), successor);
        var different = sessions().rotate(session.used(LATER), grant.used(LATER), RefreshGrant.of(other, session));

        assertThat(same).isEqualTo(new Rotation.AlreadyUsed(grant.used(NOW)));
        assertThat(different).isEqualTo(new Rotation.AlreadyUsed(grant.used(NOW)));
        assertThat(sessions().findGrant(other)).isEmpty();
        assertThat(sessions().find(session.owner(), session.id())).contains(session.used(NOW));
    }

    @Test
    default void of_many_rotations_at_once_exactly_one_takes_place() throws Exception {
        var session = session();
        var grant = grantOf(session);
        var successor = grantOf(session);
        begin(session, grant);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Rotation> rotate = () -> sessions().rotate(session.used(NOW), grant.used(NOW), successor);
            var rotations = new ArrayList<Rotation>();
            for (var rotation : threads.invokeAll(Collections.nCopies(8, rotate))) {
                rotations.add(rotation.get());
            }
            assertThat(rotations)
                    .containsOnlyOnce(new Rotation.Rotated())
                    .containsOnly(new Rotation.Rotated(), new Rotation.AlreadyUsed(grant.used(NOW)));
        }
    }

    @Test
    default void an_ended_session_is_gone_with_its_grants_and_remembered_as_ended() {
        var session = session();
        var token = tokenOf(session);
        var grant = RefreshGrant.of(token, session);
        begin(session, grant);
        var before = Instant.EPOCH;

        assertThat(sessions().end(session, deed(session.owner()))).isEqualTo(Ending.ENDED);
        assertThat(sessions().end(session, deed(session.owner()))).isEqualTo(Ending.ENDED_BEFORE);

        assertThat(sessions().find(session.owner(), session.id())).isEmpty();
        assertThat(sessions().findGrant(token)).isEmpty();
        assertThat(sessions().endedSince(before)).contains(session.id());
        assertThat(sessions().endedSince(Instant.parse("2099-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    default void with_the_epoch_all_sessions_end_but_the_one_that_is_kept() {
        var credential = People.added(users());
        var kept = begun(credential);
        var other = begun(credential);
        var next = credential.inNextEpoch().with(new PasswordHash("changed"));

        var renewal = users().renew(credential, next, Optional.of(kept.inEpochOf(next)), deed(credential.owner()));

        assertThat(renewal).isEqualTo(Renewal.DONE);
        assertThat(users().credentialOf(credential.owner())).contains(next);
        assertThat(sessions().of(credential.owner(), 100, Optional.empty()).items())
                .containsExactly(kept.inEpochOf(next));
        assertThat(sessions().endedSince(Instant.EPOCH)).contains(other.id()).doesNotContain(kept.id());
    }

    @Test
    default void a_credential_is_not_renewed_twice_from_one_reading_nor_for_a_session_that_ended() {
        var credential = People.added(users());
        var ended = begun(credential);
        sessions().end(ended, deed(ended.owner()));
        var next = credential.inNextEpoch();

        var forEnded = users().renew(credential, next, Optional.of(ended.inEpochOf(next)), deed(credential.owner()));
        var first = users().renew(credential, next, Optional.empty(), deed(credential.owner()));
        var second = users().renew(credential, next, Optional.empty(), deed(credential.owner()));

        assertThat(forEnded).isEqualTo(Renewal.STALE);
        assertThat(first).isEqualTo(Renewal.DONE);
        assertThat(second).isEqualTo(Renewal.STALE);
    }

    @Test
    default void the_sessions_of_who_is_disabled_or_gone_have_ended() {
        var disabled = begun();
        var gone = begun();
        var disabledPerson = users().find(disabled.owner()).orElseThrow();
        var gonePerson = users().find(gone.owner()).orElseThrow();

        users().disable(disabledPerson, disabledPerson.disabled(LATER), deed(disabled.owner()));
        users().remove(gonePerson, deed(gone.owner()));

        assertThat(sessions().endedSince(Instant.EPOCH)).contains(disabled.id(), gone.id());
        assertThat(sessions().find(disabled.owner(), disabled.id())).isEmpty();
        assertThat(sessions().find(gone.owner(), gone.id())).isEmpty();
    }

    @Test
    default void a_persons_sessions_are_listed_in_pages() {
        var credential = People.added(users());
        var all = new ArrayList<Session>();
        for (int i = 0; i < 5; i++) {
            all.add(begun(credential));
        }

        var first = sessions().of(credential.owner(), 3, Optional.empty());
        var second = sessions().of(credential.owner(), 3, first.nextCursor());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(all).containsAll(first.items()).containsAll(second.items());
        assertThat(second.nextCursor()).isEmpty();
        assertThatThrownBy(() -> sessions().of(credential.owner(), 3, Optional.of("forged")))
                .isInstanceOf(InvalidCursor.class);
    }

    /** From home, whatever is known of it. */
    private Beginning begin(Session session, RefreshGrant first) {
        var person = users().find(session.owner()).orElseThrow();
        var known = sessions().familiarity(session.owner(), Places.HOME);
        return sessions().begin(new Arrival(person, session, first, known), deed(session.owner()));
    }

    private Session session() {
        return Session.begun(new SessionId(UUID.randomUUID()), People.added(users()), Optional.of("test"), NOW);
    }

    private Session begun() {
        return begun(People.added(users()));
    }

    private Session begun(Credential shown) {
        var session = Session.begun(new SessionId(UUID.randomUUID()), shown, Optional.of("test"), NOW);
        begin(session, grantOf(session));
        return session;
    }

    private static RefreshGrant grantOf(Session session) {
        return RefreshGrant.of(tokenOf(session), session);
    }

    private static RefreshToken tokenOf(Session session) {
        var secret = new byte[32];
        ThreadLocalRandom.current().nextBytes(secret);
        return RefreshToken.of(session.owner(), session.id(), secret);
    }
}
