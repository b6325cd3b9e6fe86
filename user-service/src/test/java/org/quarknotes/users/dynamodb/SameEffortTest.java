package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.FirstAdmin;
import org.quarknotes.users.domain.Identification;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordPolicy;
import org.quarknotes.users.domain.People;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Recognition;
import org.quarknotes.users.domain.Registration;
import org.quarknotes.users.domain.Rejection;
import org.quarknotes.users.domain.SessionKeeping;
import org.quarknotes.users.domain.SigningIn;
import org.quarknotes.users.memory.NotedPauses;
import org.quarknotes.users.memory.Places;
import org.quarknotes.users.memory.PlainTokens;
import org.quarknotes.users.memory.QuickPasswords;
import org.quarknotes.users.memory.RandomIds;
import org.quarknotes.users.memory.Recognising;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Nobody can tell by the time that an answer takes whether an account exists: it is the same requests and hashes. */
class SameEffortTest {
    private static final Requests REQUESTS = new Requests();
    private static final String PASSWORD = "correct horse";

    private static LocalTable local;
    private static DynamoDbClient client;

    private final QuickPasswords passwords = new QuickPasswords();
    private final Adapters adapters = new Adapters(client, Clock.systemUTC());
    private final FirstAdmin firstAdmin = new FirstAdmin(Optional.empty(), adapters.users(), Clock.systemUTC());
    private final SigningIn signingIn = signingIn();
    private final Email ada = new Email(UUID.randomUUID() + "@example.com");
    private Profile profile;

    /** Notes what is asked of DynamoDB. */
    private static final class Requests implements ExecutionInterceptor {
        private final List<String> sent = new ArrayList<>();

        @Override
        public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            sent.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        }

        synchronized List<String> take() {
            var taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }
    }

    /** What an attempt to sign in took. */
    private record Effort(List<String> requests, int compared) {}

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
        client = local.client(REQUESTS);
    }

    @AfterAll
    static void stopDynamoDb() {
        client.close();
        local.close();
    }

    @BeforeEach
    void register() {
        profile = new Registration(adapters.users(), passwords, new RandomIds(), Clock.systemUTC(), firstAdmin)
                .register(
                        ada,
                        new PasswordPolicy().choose(PASSWORD, ada.address()),
                        new DisplayName("Ada"),
                        Places.HOME,
                        Optional.empty())
                .profile();
        REQUESTS.take();
    }

    @Test
    void unknown_and_disabled_accounts_take_what_a_wrong_password_takes() {
        var wrong = refused(ada, "wrong horse");
        var unknown = refused(new Email(UUID.randomUUID() + "@example.com"), "wrong horse");
        People.disable(adapters.users(), profile);
        REQUESTS.take();
        var disabled = refused(ada, PASSWORD);

        assertThat(wrong.compared()).isEqualTo(1);
        assertThat(wrong.requests()).hasSizeGreaterThan(5);
        assertThat(unknown).isEqualTo(wrong);
        assertThat(disabled).isEqualTo(wrong);
    }

    @Test
    void until_it_is_known_to_be_right_a_password_takes_what_a_wrong_one_takes() {
        var wrong = refused(ada, "wrong horse");

        signingIn.signIn(ada, new Password(PASSWORD), Places.HOME);
        var right = REQUESTS.take();

        int sameUntil = wrong.requests().size() - 1;
        assertThat(right.subList(0, sameUntil)).isEqualTo(wrong.requests().subList(0, sameUntil));
    }

    @Test
    void past_the_limit_known_and_unknown_accounts_are_refused_with_as_little() {
        var nobody = new Email(UUID.randomUUID() + "@example.com");
        for (int i = 0; i < 20; i++) {
            refused(ada, "wrong horse");
            refused(nobody, "wrong horse");
        }

        var known = refused(ada, PASSWORD);

        assertThat(known.compared()).isZero();
        assertThat(refused(nobody, PASSWORD)).isEqualTo(known);
    }

    private Effort refused(Email email, String password) {
        int before = passwords.compared();
        var rejection = catchThrowable(() -> signingIn.signIn(email, new Password(password), Places.AWAY));
        assertThat(rejection).isInstanceOfAny(Rejection.InvalidCredentials.class, Rejection.GuessedTooOften.class);
        return new Effort(REQUESTS.take(), passwords.compared() - before);
    }

    private SigningIn signingIn() {
        var clock = Clock.systemUTC();
        var limits = Recognising.limits(Recognising.RULES, adapters.guesses(), new NotedPauses(), clock);
        var recognition = new Recognition(adapters.users(), adapters.sessions(), passwords, limits);
        var tokens = new PlainTokens();
        return new SigningIn(
                new Identification(adapters.users(), recognition, adapters.audit(), clock),
                new SessionKeeping(adapters.sessions(), tokens, new RandomIds(), clock),
                adapters.users(),
                tokens,
                firstAdmin);
    }
}
