package org.quarknotes.notify.domain;

import java.util.Optional;
import org.quarknotes.notify.domain.Notification.Wording;

/** What people read: a short line, and a sentence or two. Titles are quoted, what is in a note is never told. */
final class Wordings {
    /** In code points; clients may call themselves anything, at any length. */
    private static final int LONGEST_DEVICE = 120;

    private Wordings() {}

    static Wording of(NoteShared happened) {
        var may = happened.role().equals("editor") ? "read and change" : "read";
        return new Wording("A note was shared with you", "You can now %s “%s”.".formatted(may, happened.title()));
    }

    /** For the grantee, whose access the owner took back. */
    static Wording takenBack(NoteUnshared happened) {
        return new Wording(
                "A note is no longer shared with you", "You can no longer read “%s”.".formatted(happened.title()));
    }

    /** For the owner, whose note somebody gave back. */
    static Wording givenUp(NoteUnshared happened) {
        return new Wording(
                "Somebody left a note of yours", "“%s” is no longer shared with them.".formatted(happened.title()));
    }

    static Wording revised(String title, long times) {
        var howOften = times == 1 ? "" : " %d times".formatted(times);
        return new Wording("A note was changed", "“%s” was changed%s.".formatted(title, howOften));
    }

    static Wording of(NewDevice happened) {
        var by = happened.userAgent().flatMap(Wordings::plain).map(" by “%s”"::formatted);
        return new Wording(
                "Your account was used from a new device",
                "Somebody signed in%s. If that was not you, end the session and change your password."
                        .formatted(by.orElse("")));
    }

    static Wording of(WebhookDisabled happened) {
        return new Wording(
                "A webhook was disabled",
                "“%s” failed for too long or said that it is gone, so nothing is sent there any more."
                        .formatted(happened.url()));
    }

    /** Without what would not be seen, or would be seen as something else than a client's name for itself. */
    private static Optional<String> plain(String userAgent) {
        var seen = userAgent.replaceAll("[\\p{C}\\p{Z}“”]+", " ").strip();
        var length = Math.min(seen.codePointCount(0, seen.length()), LONGEST_DEVICE);
        return Optional.of(seen.substring(0, seen.offsetByCodePoints(0, length)).strip())
                .filter(name -> !name.isEmpty());
    }
}
