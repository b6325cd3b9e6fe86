package org.quarknotes.notify.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that one person is told: made once from one event, then read or not.
 *
 * @param id a UUIDv7; later ones are greater
 * @param link the path at the gateway of what it is about
 * @param actor who caused it; empty where the system itself speaks
 * @param readAt when its person said that they had read it
 */
public record Notification(
        String id,
        UserId recipient,
        Kind kind,
        Wording wording,
        String link,
        Optional<UserId> actor,
        Optional<Instant> readAt,
        Instant createdAt) {

    /** The same under another id. */
    public Notification withId(String other) {
        return new Notification(other, recipient, kind, wording, link, actor, readAt, createdAt);
    }

    /** What it is about. */
    public enum Kind {
        NOTE_SHARED("note.shared"),
        NOTE_UNSHARED("note.unshared"),
        NOTE_REVISED("note.revised"),
        NEW_DEVICE("session.new-device"),
        WEBHOOK_DISABLED("webhook.disabled");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name that clients know it by. */
        public String code() {
            return code;
        }

        /** The kind that has this code. */
        public static Kind of(String code) {
            for (var kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of notification is called '" + code + "'");
        }
    }

    /** What a person reads: a line, and a sentence. */
    public record Wording(String title, String text) {}
}
