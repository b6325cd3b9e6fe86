package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemorySessions;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.QuickPasswords;
import org.quarknotes.users.memory.RandomIds;
import org.quarknotes.users.memory.Recognising;

class SigningInTest {
    private static final Email EMAIL = new Email("ada@example.com");
    private static final Password PASSWORD = new Password("correct horse");

    private final MovableClock clock = new MovableClock();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryUsers users = new InMemoryUsers(audit);
    private final QuickPasswords passwords = new QuickPasswords();
    private final PlainTokens tokens = new PlainTokens();
    private final InMemorySessions sessions = new InMemorySessions(users, audit, clock);
    private final FirstAdmin firstAdmin = new FirstAdmin(Optional.empty(), users, clock);
    private final SigningIn signingIn = new SigningIn(
            Recognising.people(users, sessions, passwords, audit, clock),
            new SessionKeeping(sessions, tokens, new RandomIds(), clock),
            users,
            tokens,
            firstAdmin);

    @BeforeEach
    void register() {
        new Registration(users, passwords, new RandomIds(), clock, firstAdmin)
                .register(EMAIL, new ChosenPassword(PASSWORD), new DisplayName("Ada"), HOME);
    }

    @Test
    void who_knows_the_password_gets_tokens_for_thirty_days() {
        var signedIn = signingIn.signIn(new Email("ADA@example.com"), PASSWORD, HOME);

        assertThat(signedIn.accessToken().text()).endsWith(" in " + signedIn.session());
        assertThat(signedIn.refreshLifetime())
                .isBetween(Duration.ofDays(30), Duration.ofDays(30).plusSeconds(1));
    }

    @Test
    void an_unknown_address_and_a_wrong_password_are_refused_alike() {
        assertThatThrownBy(() -> signingIn.signIn(EMAIL, new Password("wrong horse"), HOME))
                .isInstanceOf(Rejection.InvalidCredentials.class);
        assertThatThrownBy(() -> signingIn.signIn(new Email("eve@example.com"), PASSWORD, HOME))
                .isInstanceOf(Rejection.InvalidCredentials.class);
    }

    @Test
    void signing_in_hashes_anew_when_the_effort_has_been_raised() {
        var before = users.credentialOf(EMAIL).orElseThrow().hash();
        passwords.raiseEffort();

        signingIn.signIn(EMAIL, PASSWORD, HOME);

        var after = users.credentialOf(EMAIL).orElseThrow().hash();
        assertThat(after).isNotEqualTo(before).isEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void a_refresh_continues_the_session_with_another_refresh_token() {
        var first = signingIn.signIn(EMAIL, PASSWORD, HOME);
        clock.advance(Duration.ofDays(29));

        var second = signingIn.refresh(first.refreshToken(), HOME);
        clock.advance(Duration.ofDays(29));
        var third = signingIn.refresh(second.refreshToken(), HOME);

        assertThat(second.session()).isEqualTo(first.session());
        assertThat(Stream.of(first, second, third).map(SignedIn::refreshToken)).doesNotHaveDuplicates();
        assertThat(third.refreshLifetime()).isGreaterThanOrEqualTo(Duration.ofDays(30));
    }

    @Test
    void a_refresh_repeated_within_ten_seconds_gets_the_same_successor() {
        var first = signingIn.signIn(EMAIL, PASSWORD, HOME);
        var second = signingIn.refresh(first.refreshToken(), HOME);

        clock.advance(Duration.ofMillis(9_999));
        var repeated = signingIn.refresh(first.refreshToken(), HOME);

        assertThat(repeated.refreshToken()).isEqualTo(second.refreshToken());
        assertThat(repeated.session()).isEqualTo(second.session());
        assertThat(repeated.refreshLifetime()).isLessThan(second.refreshLifetime());
    }

    @Test
    void a_refresh_token_used_again_after_ten_seconds_ends_the_session() {
        var first = signingIn.signIn(EMAIL, PASSWORD, HOME);
        var second = signingIn.refresh(first.refreshToken(), HOME);
        clock.advance(Duration.ofSeconds(10));

        assertRefused(first.refreshToken());

        assertRefused(second.refreshToken());
        assertRefused(first.refreshToken());
    }

    @Test
    void the_end_of_one_session_is_not_the_end_of_another() {
        var one = signingIn.signIn(EMAIL, PASSWORD, HOME);
        var other = signingIn.signIn(EMAIL, PASSWORD, HOME);
        signingIn.refresh(one.refreshToken(), HOME);
        clock.advance(Duration.ofSeconds(10));

        assertRefused(one.refreshToken());

        assertThat(signingIn.refresh(other.refreshToken(), HOME).session()).isEqualTo(other.session());
    }

    @Test
    void an_expired_or_unknown_refresh_token_is_refused() {
        var first = signingIn.signIn(EMAIL, PASSWORD, HOME);
        clock.advance(Duration.ofDays(30).plusSeconds(1));

        assertRefused(first.refreshToken());
        assertRefused(tokens.successorOf(first.refreshToken()));
    }

    @Test
    void refreshes_at_the_same_moment_get_one_successor() throws Exception {
        var first = signingIn.signIn(EMAIL, PASSWORD, HOME);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SignedIn> refresh = () -> signingIn.refresh(first.refreshToken(), HOME);
            var successors = new HashSet<RefreshToken>();
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> refresh).limit(50).toList())) {
                successors.add(answer.get().refreshToken());
            }
            assertThat(successors).hasSize(1);
        }
    }

    private void assertRefused(RefreshToken token) {
        assertThatThrownBy(() -> signingIn.refresh(token, HOME)).isInstanceOf(Rejection.InvalidRefreshToken.class);
    }
}
