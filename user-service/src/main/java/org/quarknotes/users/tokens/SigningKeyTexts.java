package org.quarknotes.users.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** All keys as they were found together; two that are equal were found alike to the last character. */
record SigningKeyTexts(SigningKeyText current, Optional<SigningKeyText> next, Optional<SigningKeyText> previous) {
    /** Many times the largest key: what is longer was put there by mistake. */
    private static final int LONGEST = 64 * 1024;

    /**
     * The files {@code current.pem}, {@code next.pem} and {@code previous.pem}, of which only the first must be there.
     *
     * @throws UnusableSigningKeys when there is none, or one cannot be read
     */
    static SigningKeyTexts read(Path folder) {
        var current = file(folder.resolve("current.pem"))
                .orElseThrow(() -> new UnusableSigningKeys(
                        "There is no current.pem in %s, the folder of the signing keys.".formatted(folder)));
        return new SigningKeyTexts(current, file(folder.resolve("next.pem")), file(folder.resolve("previous.pem")));
    }

    /** A link that leads nowhere counts as there: what it leads to is being replaced, not left out. */
    private static Optional<SigningKeyText> file(Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableSigningKeys("The signing key %s is no file, or none that we may see.".formatted(file));
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnusableSigningKeys("The signing key %s is larger than 64 KiB.".formatted(file));
            }
            return Optional.of(new SigningKeyText(file.toString(), new String(bytes, ISO_8859_1)));
        } catch (IOException e) {
            throw new UnusableSigningKeys("The signing key %s cannot be read (%s)."
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}
