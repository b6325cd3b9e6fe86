package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.users.memory.Places.AWAY;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Sessions.Beginning;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.RandomIds;

/** When people are told that their account was used: every {@link Sessions} holds to it, together with {@link Users}. */
public interface NewDevicesContract {
    Origin ANOTHER_CLIENT_AT_HOME = new Origin(HOME.address(), Optional.of("curl/8.5.0"));
    Origin SAME_CLIENT_AWAY = new Origin(AWAY.address(), HOME.userAgent());

    Users users();

    Sessions sessions();

    /** The sessions of which this person is, or is about to be, told. */
    List<SessionId> told(UserId person);

    @Test
    default void the_first_sign_in_is_on_no_new_device_and_neither_are_those_like_it() {
        var ada = ada();

        ada.signsIn(HOME);
        ada.signsIn(HOME);

        assertThat(told(ada.id())).isEmpty();
    }

    @Test
    default void a_device_is_new_once() {
        var ada = ada();
        ada.signsIn(HOME);

        var first = ada.signsIn(AWAY);
        ada.signsIn(AWAY);
        ada.signsIn(HOME);

        assertThat(told(ada.id())).containsExactly(first);
    }

    @Test
    default void another_client_at_a_known_address_is_a_new_device_and_so_is_a_known_client_elsewhere() {
        var ada = ada();
        ada.signsIn(HOME);

        var client = ada.signsIn(ANOTHER_CLIENT_AT_HOME);
        var address = ada.signsIn(SAME_CLIENT_AWAY);

        assertThat(told(ada.id())).containsExactlyInAnyOrder(client, address);
    }

    @Test
    default void an_updated_client_is_no_new_device() {
        var ada = ada();
        ada.signsIn(new Origin(HOME.address(), Optional.of("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0")));

        ada.signsIn(
                new Origin(HOME.address(), Optional.of("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Firefox/131.0.2")));

        assertThat(told(ada.id())).isEmpty();
    }

    @Test
    default void what_another_person_uses_is_new_to_this_one() {
        var ada = ada();
        var grace = ada();
        ada.signsIn(HOME);
        grace.signsIn(AWAY);

        var away = ada.signsIn(AWAY);

        assertThat(told(ada.id())).containsExactly(away);
        assertThat(told(grace.id())).isEmpty();
    }

    @Test
    default void a_device_is_new_again_after_ninety_days_even_if_nothing_else_was_used_meanwhile() {
        var ada = ada();
        ada.signsIn(HOME);
        ada.clock.advance(Duration.ofDays(89));
        ada.signsIn(HOME);
        ada.clock.advance(Duration.ofDays(89));
        ada.signsIn(HOME);
        assertThat(told(ada.id())).isEmpty();

        ada.clock.advance(Duration.ofDays(90));
        var late = ada.signsIn(HOME);

        assertThat(told(ada.id())).containsExactly(late);
    }

    @Test
    default void who_leaves_out_what_somebody_else_made_known_is_overtaken_and_begins_nothing() {
        var ada = ada();
        ada.signsIn(HOME);
        var before = sessions().familiarity(ada.id(), AWAY);
        ada.signsIn(AWAY);
        int tellings = told(ada.id()).size();

        var session = ada.session(AWAY);
        var late = new Arrival(ada.account.profile(), session, ada.grant(session), before);

        assertThat(sessions().begin(late, ada.deed(AWAY))).isEqualTo(Beginning.OVERTAKEN);
        assertThat(sessions().find(ada.id(), session.id())).isEmpty();
        assertThat(told(ada.id())).hasSize(tellings);
    }

    @Test
    default void of_sign_ins_at_once_on_one_new_device_one_is_told() throws Exception {
        for (int n = 0; n < 10; n++) {
            var ada = ada();
            ada.signsIn(HOME);

            var begun = ada.signsInAtOnce(AWAY, 8);

            assertThat(begun).doesNotHaveDuplicates().hasSize(8);
            assertThat(told(ada.id())).hasSize(1).isSubsetOf(begun);
        }
    }

    @Test
    default void of_the_very_first_sign_ins_at_once_none_is_told() throws Exception {
        var ada = ada();

        ada.signsInAtOnce(HOME, 8);

        assertThat(told(ada.id())).isEmpty();
    }

    /** Somebody with an account, and a clock. */
    final class Ada {
        private final MovableClock clock = new MovableClock();
        private final PlainTokens tokens = new PlainTokens();
        private final SessionKeeping keeping;
        private final Account account;

        private Ada(Users users, Sessions sessions) {
            keeping = new SessionKeeping(sessions, tokens, new RandomIds(), clock);
            account = People.account(users);
        }

        private UserId id() {
            return account.profile().id();
        }

        private SessionId signsIn(Origin origin) {
            return keeping.begin(account, origin).session().id();
        }

        private List<SessionId> signsInAtOnce(Origin origin, int times) throws Exception {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<SessionId> signIn = () -> signsIn(origin);
                var begun = new ArrayList<SessionId>();
                for (var each : threads.invokeAll(Collections.nCopies(times, signIn))) {
                    begun.add(each.get());
                }
                return begun;
            }
        }

        private Session session(Origin origin) {
            return Session.begun(
                    new RandomIds().newSession(), account.credential(), origin.userAgent(), clock.instant());
        }

        private RefreshGrant grant(Session session) {
            return RefreshGrant.of(tokens.first(id(), session.id()), session);
        }

        private Deed deed(Origin origin) {
            return new Deed(Deed.Kind.SIGNED_IN, id(), Optional.of(id()), origin, clock.instant());
        }
    }

    private Ada ada() {
        return new Ada(users(), sessions());
    }
}
