package org.quarknotes.users.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen: long enough, not among the commonest, not the e-mail. No rules of composition, as NIST
 * SP 800-63B, section 5.1.1.2, advises.
 */
@ApplicationScoped
public class PasswordPolicy {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final String COMMONEST = "/common-passwords.txt";

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
        var folded = Email.fold(password.text());
        require(!commonest.contains(folded), "is one of the commonest passwords");
        require(!folded.equals(Email.fold(email)), "must not be the e-mail address");
        return new ChosenPassword(password);
    }

    /**
     * The address, if it is not the account's password.
     *
     * @param password as the client wrote it, sound or not
     * @throws IllegalArgumentException when it is, without repeating it
     */
    public Email admit(Email address, String password) {
        require(!Email.fold(password).equals(address.folded()), "must not be the password");
        return address;
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
