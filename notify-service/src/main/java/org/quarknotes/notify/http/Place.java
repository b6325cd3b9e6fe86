package org.quarknotes.notify.http;

import java.util.regex.Pattern;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;

/** Where in an inbox a client says it was. */
final class Place {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Place() {}

    /** The id in a {@code Last-Event-ID}. */
    static String of(String lastEventId) {
        if (!isId(lastEventId)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Last-Event-ID is not an id that was sent here.");
        }
        return lastEventId;
    }

    /** Whether a notification could have this id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
