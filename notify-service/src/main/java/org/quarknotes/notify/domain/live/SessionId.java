package org.quarknotes.notify.domain.live;

/**
 * Which sign-in of a person, or which API key.
 *
 * @param text 1 to 256 characters, as the access token has it
 */
public record SessionId(String text) {
    private static final int LONGEST = 256;

    public SessionId {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("is not a session's id");
        }
    }
}
