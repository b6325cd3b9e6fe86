package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.tokens.InvalidToken.Reason;
import org.quarknotes.tokens.forged.Fault;
import org.quarknotes.tokens.forged.ForgedTokens;
import org.quarknotes.tokens.forged.Forgery;
import org.quarknotes.tokens.forged.Original;

/** What strangers try; each case differs from a good token in one thing, and is refused for that one. */
class ForgedTokensTest {
    private static final TestClock CLOCK = new TestClock();
    private static Issuer issuer;
    private static Original original;
    private static List<Forgery> forgeries = List.of();
    private static AccessTokens tokens;
    private static AccessTokens withKeysAtHand;

    @BeforeAll
    static void startIssuer() throws IOException {
        issuer = Issuer.start();
        var key = (RSAPrivateCrtKey) issuer.key().getRsaPrivateKey();
        original =
                Original.of(Issuer.NAME, Issuer.AUDIENCE, "alice", issuer.key().getKeyId(), key, TestClock.START);
        forgeries = ForgedTokens.all(original);
        tokens = AccessTokens.of(issuer.settings(), CLOCK);
        withKeysAtHand = AccessTokens.of(new Terms(Issuer.NAME, Issuer.AUDIENCE), issuer.keys(), CLOCK);
    }

    @AfterAll
    static void stopIssuer() {
        issuer.close();
    }

    static List<Forgery> forgeries() {
        return forgeries;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void is_refused(Forgery forgery) {
        assertRefused(tokens, forgery);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void is_refused_just_so_where_the_keys_are_at_hand(Forgery forgery) {
        assertRefused(withKeysAtHand, forgery);
    }

    @Test
    void while_the_token_that_they_imitate_is_believed() throws InvalidToken {
        assertThat(tokens.verify(original.token()).subject()).isEqualTo("alice");
        assertThat(withKeysAtHand.verify(original.token()).subject()).isEqualTo("alice");
    }

    @Test
    void each_is_known_by_its_name() {
        assertThat(forgeries)
                .hasSizeGreaterThan(400)
                .extracting(Forgery::toString)
                .doesNotHaveDuplicates();
        assertThat(forgeries).extracting(Forgery::token).doesNotContain(original.token());
    }

    /** Whatever a stranger sends must end in a refusal, and not in an error. */
    @Test
    void a_good_token_with_any_one_character_changed_is_refused() {
        var good = original.token();

        Stream.iterate(0, at -> at < good.length(), at -> at + 1).forEach(at -> {
            var other = good.charAt(at) == 'A' ? 'B' : 'A';
            var changed = good.substring(0, at) + other + good.substring(at + 1);

            assertThat(catchThrowableOfType(InvalidToken.class, () -> tokens.verify(changed)))
                    .as("at %d", at)
                    .isNotNull();
        });
    }

    private static void assertRefused(AccessTokens verifier, Forgery forgery) {
        var refusal = catchThrowableOfType(InvalidToken.class, () -> verifier.verify(forgery.token()));

        assertThat(refusal).as(forgery.toString()).isNotNull();
        assertThat(refusal.reason()).as(forgery.toString()).isEqualTo(reasonFor(forgery.fault()));
        assertThat(verifier.cached(forgery.token())).isEmpty();
    }

    private static Reason reasonFor(Fault fault) {
        return switch (fault) {
            case LENGTH -> Reason.TOO_LONG;
            case FORM -> Reason.MALFORMED;
            case ALGORITHM -> Reason.WRONG_ALGORITHM;
            case TYPE -> Reason.WRONG_TYPE;
            case HEADER -> Reason.FORBIDDEN_HEADER;
            case KEY -> Reason.UNKNOWN_KEY;
            case SIGNATURE -> Reason.BAD_SIGNATURE;
            case ISSUER -> Reason.WRONG_ISSUER;
            case AUDIENCE -> Reason.WRONG_AUDIENCE;
            case EXPIRED -> Reason.EXPIRED;
            case FUTURE -> Reason.NOT_YET_VALID;
            case LIFETIME -> Reason.LIVES_TOO_LONG;
            case MISSING -> Reason.MISSING_CLAIM;
        };
    }
}
