package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen: long enough, not among the commonest, not the name
 * of this house or of the account. No rules of composition, as NIST
 * SP 800-63B, section 5.1.1.2, advises.
 *
 * <p>The commonest are {@code common-passwords.txt}, one a line, by rank: the first 8,000 of eight characters or more in
 * the frequency list of zxcvbn (nulab's 1.9.0, which took it from leaked passwords), then patterns of digits and keys
 * that zxcvbn leaves out because it knows them otherwise. OWASP ASVS 5.0, requirement 6.2.4, asks for 3,000.
 *
 * @see <a href="https://github.com/nulab/zxcvbn4j">zxcvbn4j</a>
 */
@ApplicationScoped
public class PasswordPolicy {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final String COMMONEST = "/common-passwords.txt";

    /** Of which passwords here are made when nobody thinks (OWASP ASVS 5.0, requirement 6.2.11). */
    private static final Set<String> WORDS_OF_THIS_HOUSE =
            Set.of("quarknotes", "quarknote", "quarkus", "mynotes", "notes");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Set<String> commonest = readCommonest();

    /**
     * The password, admitted.
     *
     * @param email the account's address as the client wrote it, sound or not
     * @throws IllegalArgumentException when it may not be chosen, saying why without repeating it
     */
    public ChosenPassword choose(String text, String email) {
        var password = new Password(text);
        var length = password.text().codePointCount(0, password.text().length());
        require(length >= SHORTEST && length <= LONGEST, "must have 8 to 128 characters");
        var folded = fold(password.text());
        require(!commonest.contains(folded), "is one of the commonest passwords");
        require(
                !WORDS_OF_THIS_HOUSE.contains(NO_LETTERS.matcher(folded).replaceAll("")),
                "must be more than the name of this service");
        require(!isLike(email, folded), "must not be the e-mail address");
        return new ChosenPassword(password);
    }

    /**
     * The address, if it is not the account's password.
     *
     * @param password as the client wrote it, sound or not
     * @throws IllegalArgumentException when it is, without repeating it
     */
    public Email admit(Email address, String password) {
        require(!isLike(password, fold(address.address())), "must not be the password");
        return address;
    }

    private static boolean isLike(String text, String folded) {
        return text.length() <= Email.LONGEST && fold(text).equals(folded);
    }

    /** One spelling for small and capital letters, and for those of full width: nobody guesses them apart. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Set<String> readCommonest() {
        var list = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(COMMONEST), COMMONEST);
        try (var lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + COMMONEST, e);
        }
    }
}
