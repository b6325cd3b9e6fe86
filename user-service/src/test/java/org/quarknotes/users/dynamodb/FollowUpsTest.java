package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.dynamodb.FollowUp.Task;

/** What a process that was killed after a change left undone, is done by the next sweep. */
class FollowUpsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static LocalTable local;

    private final Table table = new Table(local.client(), "users");
    private final UserId person = new UserId(UUID.randomUUID());
    private final Credential credential = new Credential(person, new PasswordHash("h"), 2);

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
    }

    @AfterAll
    static void stopDynamoDb() {
        local.close();
    }

    @Test
    void sessions_of_a_former_epoch_are_ended_with_their_refresh_tokens() {
        table.write(Write.put(UserItems.CREDENTIAL, credential));
        var former = begun(1);
        var present = begun(2);
        killedAfter(Task.END_SESSIONS);

        assertThat(sweepLater()).isEqualTo(1);

        assertThat(sessions().find(person, former.id())).isEmpty();
        assertThat(sessions().find(person, present.id())).contains(present);
        assertThat(sessions().endedSince(NOW)).contains(former.id()).doesNotContain(present.id());
        assertThat(itemsNaming(former.id().toString())).isEqualTo(1);
        assertThat(sweepLater()).isZero();
    }

    @Test
    void until_then_such_sessions_are_not_found_nor_refreshed() {
        table.write(Write.put(UserItems.CREDENTIAL, credential));
        var former = begun(1);
        var token = RefreshToken.of(person, former.id(), new byte[32]);
        var grant = sessions().findGrant(token).orElseThrow();
        var next = new Fingerprint("next");
        var successor = new RefreshGrant(next, former.id(), person, grant.expiresAt(), Optional.empty());
        var used = new RefreshGrant(grant.fingerprint(), former.id(), person, grant.expiresAt(), Optional.of(NOW));

        assertThat(sessions().find(person, former.id())).isEmpty();
        assertThat(sessions().rotate(former, used, successor)).isEqualTo(new Sessions.Rotation.SessionEnded());
    }

    @Test
    void of_who_left_nothing_remains() {
        begun(1);
        begun(2);
        killedAfter(Task.ERASE);

        assertThat(sweepLater()).isEqualTo(1);

        assertThat(itemsNaming(person.toString())).isZero();
        assertThat(sweepLater()).isZero();
    }

    @Test
    void whoever_made_the_change_is_given_time_to_do_it_themselves() {
        killedAfter(Task.END_SESSIONS);

        assertThat(followUps(Clock.systemUTC()).clear(100)).isZero();
        assertThat(sweepLater()).isEqualTo(1);
    }

    private void killedAfter(Task task) {
        var followUps = followUps(Clock.systemUTC());
        table.write(FollowUps.record(followUps.of(task, person)));
    }

    private int sweepLater() {
        return followUps(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(11)))
                .clear(100);
    }

    private static FollowUps followUps(Clock clock) {
        return new Adapters(local.client(), clock).followUps();
    }

    private Sessions sessions() {
        return new Adapters(local.client(), Clock.systemUTC()).sessions();
    }

    private Session begun(long epoch) {
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, person, epoch, Optional.empty(), NOW, NOW, NOW.plus(Duration.ofDays(30)));
        var token = RefreshToken.of(person, id, new byte[32]);
        table.write(
                Write.put(SessionItems.SESSION, session),
                Write.put(
                        SessionItems.REFRESH_GRANT,
                        new RefreshGrant(token.fingerprint(), id, person, session.expiresAt(), Optional.empty())));
        return session;
    }

    private static long itemsNaming(String text) {
        return local.client().scan(scan -> scan.tableName("users")).items().stream()
                .filter(item -> item.toString().contains(text))
                .count();
    }
}
