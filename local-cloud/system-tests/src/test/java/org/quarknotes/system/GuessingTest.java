package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Somebody tries passwords. Each test does so from other addresses of this machine, none of which any other test comes
 * from: what is counted is counted for ten minutes.
 */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.HASHING)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
    private static final int FOR_AN_ACCOUNT = 20;
    private static final int FOR_AN_ADDRESS = 200;
    private static final int TOO_MANY = 5;
    private static final String REFUSED = "rate-limited";
    private static final String WRONG = "invalid-credentials";

    private Client client;

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @Test
    void a_stranger_guesses_twenty_times_and_locks_nobody_out() {
        var ada = Person.arrive(client);
        var stranger = client.from("127.0.1.1");

        assertThat(guess(stranger, ada.email(), FOR_AN_ACCOUNT))
                .allMatch(guess -> guess.problem().equals(WRONG));
        assertThat(guess(stranger, ada.email(), TOO_MANY)).allSatisfy(GuessingTest::saysWhen);
        assertThat(signIn(stranger, ada.email()).problem()).isEqualTo(REFUSED);
        assertThat(signIn(client.from("127.0.1.2"), ada.email()).problem()).isEqualTo(REFUSED);
        assertThat(signIn(client, ada.email()).status()).isEqualTo(201);
    }

    @Test
    void an_account_that_does_not_exist_is_guarded_as_one_that_does() {
        var stranger = client.from("127.0.1.3");

        var nobody = Person.newEmail();

        assertThat(guess(stranger, nobody, FOR_AN_ACCOUNT))
                .allMatch(guess -> guess.problem().equals(WRONG));
        assertThat(guess(stranger, nobody, TOO_MANY)).allSatisfy(GuessingTest::saysWhen);
    }

    @Test
    void who_knows_the_password_is_not_counted() {
        var ada = Person.arrive(client);
        var elsewhere = client.from("127.0.1.4");

        for (int n = 0; n < FOR_AN_ACCOUNT + TOO_MANY; n++) {
            assertThat(signIn(elsewhere, ada.email()).status()).isEqualTo(201);
        }
    }

    /** Whoever got hold of a session must not find the password out. */
    @Test
    void who_is_signed_in_does_not_guess_on_either() {
        var home = client.from("127.0.1.5");
        var ada = Person.arrive(home);

        assertThat(guessSignedIn(home, ada, FOR_AN_ACCOUNT))
                .allMatch(guess -> guess.problem().equals("wrong-password"));
        assertThat(guessSignedIn(home, ada, TOO_MANY)).allSatisfy(GuessingTest::saysWhen);
        assertThat(signIn(home, ada.email()).status()).isEqualTo(201);
    }

    @Test
    void a_header_does_not_change_where_a_guess_comes_from() {
        var ada = Person.arrive(client);
        var stranger = client.from("127.0.1.6");
        guess(stranger, ada.email(), FOR_AN_ACCOUNT);

        for (var header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP", "CF-Connecting-IP")) {
            var value = header.equals("Forwarded") ? "for=127.0.0.1" : "127.0.0.1";
            var guess = stranger.post("/v1/sessions", Person.credentials(ada.email(), "one more guess"))
                    .header(header, value)
                    .send();

            assertThat(guess.problem()).as(header).isEqualTo(REFUSED);
        }
    }

    /** Whoever tries one password with many accounts. */
    @Test
    void an_address_guesses_two_hundred_times() {
        var ada = Person.arrive(client);
        var stranger = client.from("127.0.1.7");
        for (int n = 0; n < FOR_AN_ADDRESS; n += FOR_AN_ACCOUNT) {
            var guesses = Crowd.atOnce(
                    FOR_AN_ACCOUNT,
                    k -> stranger.post("/v1/sessions", Person.credentials(Person.newEmail(), "spring 2026")));

            assertThat(guesses).allMatch(guess -> guess.problem().equals(WRONG));
        }

        assertThat(signIn(stranger, Person.newEmail())).satisfies(GuessingTest::saysWhen);
        assertThat(signIn(stranger, ada.email())).satisfies(GuessingTest::saysWhen);
        assertThat(signIn(client.from("127.0.1.8"), ada.email()).status()).isEqualTo(201);
    }

    private static void saysWhen(Client.Answer refused) {
        assertThat(refused.problem()).isEqualTo(REFUSED);
        assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After"))))
                .isBetween(1, 2 * 600);
    }

    private static List<Client.Answer> guess(Client from, String email, int times) {
        return Crowd.atOnce(times, n -> from.post("/v1/sessions", Person.credentials(email, "guess number " + n)));
    }

    private static Client.Answer signIn(Client from, String email) {
        return from.post("/v1/sessions", Person.credentials(email)).send();
    }

    private static List<Client.Answer> guessSignedIn(Client from, Person person, int times) {
        return Crowd.atOnce(
                times,
                n -> from.post("/v1/users/me/email", PeopleCalls.email(Person.newEmail(), "guess number " + n))
                        .as(person));
    }
}
