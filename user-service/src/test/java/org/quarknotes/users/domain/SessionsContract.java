package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Sessions.Rotation;

/** What every {@link Sessions} does. */
public interface SessionsContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    Instant LATER = Instant.parse("2026-11-21T10:05:00.456Z");

    Sessions sessions();

    @Test
    default void a_session_and_its_grant_are_found_as_begun() {
        var session = session();
        var grant = grantOf(session);

        sessions().begin(session, grant);

        assertThat(sessions().find(session.owner(), session.id())).contains(session);
        assertThat(sessions().findGrant(grant.fingerprint())).contains(grant);
    }

    @Test
    default void a_session_of_somebody_else_is_not_found() {
        var session = session();
        sessions().begin(session, grantOf(session));

        assertThat(sessions().find(new UserId(UUID.randomUUID()), session.id())).isEmpty();
        assertThat(sessions().findGrant(fingerprint())).isEmpty();
    }

    @Test
    default void a_rotation_uses_the_grant_and_leaves_its_successor() {
        var session = session();
        var grant = grantOf(session);
        var successor = grantOf(session);
        sessions().begin(session, grant);

        var rotation = sessions().rotate(session.used(LATER), grant.used(LATER), successor);

        assertThat(rotation).isEqualTo(new Rotation.Rotated());
        assertThat(sessions().find(session.owner(), session.id())).contains(session.used(LATER));
        assertThat(sessions().findGrant(grant.fingerprint())).contains(grant.used(LATER));
        assertThat(sessions().findGrant(successor.fingerprint())).contains(successor);
    }

    @Test
    default void a_used_grant_is_not_rotated_again_and_says_when_it_was_used() {
        var session = session();
        var grant = grantOf(session);
        var successor = grantOf(session);
        var other = grantOf(session);
        sessions().begin(session, grant);
        sessions().rotate(session.used(NOW), grant.used(NOW), successor);

        var same = sessions().rotate(session.used(LATER), grant.used(LATER), successor);
        var different = sessions().rotate(session.used(LATER), grant.used(LATER), other);

        assertThat(same).isEqualTo(new Rotation.AlreadyUsed(grant.used(NOW)));
        assertThat(different).isEqualTo(new Rotation.AlreadyUsed(grant.used(NOW)));
        assertThat(sessions().findGrant(other.fingerprint())).isEmpty();
        assertThat(sessions().find(session.owner(), session.id())).contains(session.used(NOW));
    }

    @Test
    default void of_many_rotations_at_once_exactly_one_takes_place() throws Exception {
        var session = session();
        var grant = grantOf(session);
        var successor = grantOf(session);
        sessions().begin(session, grant);

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
    default void an_ended_session_is_gone_and_its_grants_rotate_no_more() {
        var session = session();
        var grant = grantOf(session);
        sessions().begin(session, grant);

        sessions().end(session.owner(), session.id());
        sessions().end(session.owner(), session.id());

        assertThat(sessions().find(session.owner(), session.id())).isEmpty();
        assertThat(sessions().rotate(session.used(LATER), grant.used(LATER), grantOf(session)))
                .isEqualTo(new Rotation.SessionEnded());
        assertThat(sessions().findGrant(grant.fingerprint())).contains(grant);
    }

    private static Session session() {
        return Session.begun(new SessionId(UUID.randomUUID()), new UserId(UUID.randomUUID()), NOW);
    }

    private static RefreshGrant grantOf(Session session) {
        return new RefreshGrant(fingerprint(), session.id(), session.owner(), session.expiresAt(), Optional.empty());
    }

    private static Fingerprint fingerprint() {
        return new Fingerprint(UUID.randomUUID().toString().replace("-", ""));
    }
}
