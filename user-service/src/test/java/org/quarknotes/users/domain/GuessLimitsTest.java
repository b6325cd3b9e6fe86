package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quarknotes.users.memory.Places.AWAY;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemoryGuesses;
import org.quarknotes.users.memory.InMemorySessions;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.NotedPauses;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.QuickPasswords;
import org.quarknotes.users.memory.RandomIds;
import org.quarknotes.users.memory.Recognising;

class GuessLimitsTest {
    private static final String ADA = "ada@example.com";
    private static final Password RIGHT = new Password("correct horse");
    private static final Password WRONG = new Password("wrong horse");

    private final MovableClock clock = new MovableClock();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryUsers users = new InMemoryUsers(audit);
    private final InMemorySessions sessions = new InMemorySessions(users, audit, clock);
    private final QuickPasswords passwords = new QuickPasswords();
    private final NotedPauses pauses = new NotedPauses();
    private final Identification identification = identification();
    private final FirstAdmin firstAdmin = new FirstAdmin(Optional.empty(), users, clock);
    private final SigningIn signingIn = new SigningIn(
            identification,
            new SessionKeeping(sessions, new PlainTokens(), new RandomIds(), clock),
            users,
            new PlainTokens(),
            firstAdmin);

    private final Profile ada = register(ADA);

    @BeforeEach
    void nothingWasGuessedYet() {
        assertThat(passwords.compared()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {ADA, "ADA@Example.com", "nobody@example.com"})
    void past_twenty_wrong_passwords_the_next_is_not_looked_at(String email) {
        guessWrong(email, HOME, 20);

        assertGuessedTooOften(email, RIGHT, AWAY);

        assertThat(passwords.compared()).isEqualTo(20);
    }

    @Test
    void what_was_not_looked_at_is_not_recorded() {
        guessWrong(ADA, HOME, 20);
        for (int i = 0; i < 5; i++) {
            assertGuessedTooOften(ADA, WRONG, HOME);
        }

        assertThat(audit.kindsOf(ada.id()))
                .filteredOn(Deed.Kind.SIGN_IN_FAILED::equals)
                .hasSize(20);
    }

    @Test
    void right_passwords_do_not_count_however_many() {
        guessWrong(ADA, HOME, 19);

        for (int i = 0; i < 300; i++) {
            signIn(ADA, RIGHT, AWAY);
        }

        assertRefused(ADA, WRONG, HOME);
        assertGuessedTooOften(ADA, WRONG, HOME);
    }

    @Test
    void from_the_sixth_on_each_waits_longer_than_the_last() {
        guessWrong(ADA, HOME, 13);

        assertThat(pauses.taken().stream().map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L, 2000L);
    }

    @Test
    void strangers_do_not_lock_the_owner_out_of_a_familiar_place() {
        signIn(ADA, RIGHT, HOME);
        guessWrong(ADA, AWAY, 20);

        assertGuessedTooOften(ADA, RIGHT, AWAY);
        assertThatCode(() -> signIn(ADA, RIGHT, HOME)).doesNotThrowAnyException();
        assertThat(pauses.taken()).as("nor slow them down").hasSize(15);
    }

    @Test
    void a_stranger_at_a_familiar_place_does_not_lock_the_owner_out_elsewhere() {
        signIn(ADA, RIGHT, HOME);
        guessWrong(ADA, HOME, 20);

        assertGuessedTooOften(ADA, RIGHT, HOME);
        assertThatCode(() -> signIn(ADA, RIGHT, AWAY)).doesNotThrowAnyException();
    }

    @Test
    void a_place_is_no_longer_familiar_after_ninety_days() {
        signIn(ADA, RIGHT, HOME);
        clock.advance(Duration.ofDays(90));
        guessWrong(ADA, AWAY, 20);

        assertGuessedTooOften(ADA, RIGHT, HOME);
    }

    @Test
    void the_unknown_address_is_familiar_to_nobody() {
        var nowhere = new Origin(ClientAddress.UNKNOWN, Optional.empty());
        signIn(ADA, RIGHT, nowhere);
        guessWrong(ADA, AWAY, 20);

        assertGuessedTooOften(ADA, RIGHT, nowhere);
    }

    @Test
    void past_two_hundred_wrong_passwords_an_address_guesses_at_nobody_any_more() {
        signIn(ADA, RIGHT, HOME);
        for (int account = 0; account < 20; account++) {
            guessWrong(account + "@example.com", HOME, 10);
        }

        assertGuessedTooOften("another@example.com", WRONG, HOME);
        assertThatCode(() -> signIn(ADA, RIGHT, HOME))
                .as("who is at home there is no stranger")
                .doesNotThrowAnyException();
        assertRefused("another@example.com", WRONG, AWAY);
    }

    @Test
    void after_the_time_that_was_told_and_not_before_one_may_guess_again() {
        guessWrong(ADA, HOME, 10);
        clock.advance(Duration.ofMinutes(4));
        guessWrong(ADA, HOME, 10);

        var wait = assertGuessedTooOften(ADA, WRONG, HOME).until();
        assertThat(wait).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        clock.advance(wait.minusSeconds(1));
        assertGuessedTooOften(ADA, WRONG, HOME);
        clock.advance(Duration.ofSeconds(1));

        guessWrong(ADA, HOME, 10);
        assertGuessedTooOften(ADA, WRONG, HOME);
    }

    @Test
    void in_no_ten_minutes_more_than_twenty_are_looked_at() {
        var looked = new ArrayList<Instant>();
        for (int i = 0; i < 3000; i++) {
            clock.advance(Duration.ofMillis(997 + 13L * i % 4001));
            int before = passwords.compared();
            assertThatThrownBy(() -> signIn(ADA, WRONG, HOME)).isInstanceOf(Rejection.class);
            Collections.nCopies(passwords.compared() - before, clock.instant()).forEach(looked::add);
        }

        assertThat(looked).hasSizeGreaterThan(100);
        for (int i = 20; i < looked.size(); i++) {
            assertThat(Duration.between(looked.get(i - 20), looked.get(i))).isGreaterThan(Duration.ofMinutes(10));
        }
    }

    @Test
    void a_check_that_the_machine_was_too_busy_for_does_not_count() {
        var limits = Recognising.limits(Recognising.RULES, new InMemoryGuesses(), pauses, clock);

        for (int i = 0; i < 300; i++) {
            assertThatThrownBy(() -> limits.atSignIn(new Email(ADA), HOME.address(), Optional.empty(), () -> {
                        throw new Rejection.Overloaded();
                    }))
                    .isInstanceOf(Rejection.Overloaded.class);
        }
    }

    @Test
    void a_right_password_does_not_tell_of_a_disabled_account() {
        users.disable(ada, ada.disabled(clock.instant()), People.deed(ada.id()));

        for (int i = 0; i < 20; i++) {
            assertRefused(ADA, RIGHT, HOME);
        }
        assertGuessedTooOften(ADA, RIGHT, HOME);
    }

    @Test
    void who_guesses_in_one_session_is_limited_in_that_one() {
        var here = new Caller(ada.id(), Optional.of(new SessionId(UUID.randomUUID())), HOME);
        var there = new Caller(ada.id(), Optional.of(new SessionId(UUID.randomUUID())), HOME);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> identification.confirm(here, WRONG)).isInstanceOf(Rejection.WrongPassword.class);
        }

        assertThatThrownBy(() -> identification.confirm(here, RIGHT)).isInstanceOf(Rejection.GuessedTooOften.class);
        assertThat(identification.confirm(there, RIGHT).owner()).isEqualTo(ada.id());
        assertThatCode(() -> signIn(ADA, RIGHT, AWAY)).doesNotThrowAnyException();
    }

    private Profile register(String email) {
        return new Registration(users, passwords, new RandomIds(), clock, firstAdmin)
                .register(new Email(email), new ChosenPassword(RIGHT), new DisplayName("Ada"), HOME, Optional.empty())
                .profile();
    }

    private Identification identification() {
        var limits = Recognising.limits(Recognising.RULES, new InMemoryGuesses(), pauses, clock);
        return new Identification(users, new Recognition(users, sessions, passwords, limits), audit, clock);
    }

    private void signIn(String email, Password password, Origin origin) {
        signingIn.signIn(new Email(email), password, origin);
    }

    private void guessWrong(String email, Origin origin, int times) {
        for (int i = 0; i < times; i++) {
            assertRefused(email, WRONG, origin);
        }
    }

    private void assertRefused(String email, Password password, Origin origin) {
        assertThatThrownBy(() -> signIn(email, password, origin)).isInstanceOf(Rejection.InvalidCredentials.class);
    }

    private Rejection.GuessedTooOften assertGuessedTooOften(String email, Password password, Origin origin) {
        var rejection = catchThrowable(() -> signIn(email, password, origin));
        assertThat(rejection).isInstanceOf(Rejection.GuessedTooOften.class);
        return (Rejection.GuessedTooOften) rejection;
    }
}
