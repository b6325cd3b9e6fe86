package org.quarknotes.local.torture;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of the system after everything has settled.
 *
 * @param undelivered what should have been delivered by now: events in an outbox, records that a consumer has not read,
 *     dead letters; each in words
 */
public record Found(List<Note> notes, List<Inbox> inboxes, List<Event> events, List<String> undelivered) {

    public Found {
        notes = List.copyOf(notes);
        inboxes = List.copyOf(inboxes);
        events = List.copyOf(events);
        undelivered = List.copyOf(undelivered);
    }

    /**
     * A note as its owner sees it.
     *
     * @param titles of all its versions, the present one last
     * @param grants the roles of those who may see it, by their ids
     */
    public record Note(String id, String owner, SortedMap<Long, String> titles, Map<String, String> grants) {
        public Note {
            titles = new TreeMap<>(titles);
            grants = Map.copyOf(grants);
        }

        /** The word by which all its titles begin, which no other note's do. */
        String word() {
            return titles.isEmpty() ? "" : wordOf(titles.get(titles.firstKey()));
        }
    }

    /**
     * What one person was told.
     *
     * @param unread the ids in the list of the unread
     * @param count of the unread, as the system says it by itself
     */
    public record Inbox(String person, List<Told> told, Collection<String> unread, OptionalLong count) {
        public Inbox {
            told = List.copyOf(told);
            unread = List.copyOf(unread);
        }
    }

    /** A notification. */
    public record Told(
            String id, String type, String text, String link, String actor, boolean read, Instant createdAt) {

        /** The note's title as it is quoted, else nothing. */
        String title() {
            int begin = text.indexOf('“');
            int end = text.indexOf('”');
            return begin >= 0 && end > begin ? text.substring(begin + 1, end) : "";
        }

        /** How many changes it tells of: {@code “…” was changed 3 times.} */
        long changes() {
            var behind = text.substring(text.indexOf('”') + 1);
            var digits = behind.replaceAll("[^0-9]", "");
            return digits.isEmpty() ? 1 : Long.parseLong(digits);
        }
    }

    /**
     * An event as it lies in a topic, in the order of the topic; one that was sent twice is there twice.
     *
     * @param verb such as {@code revised}
     * @param version of the note, after it happened
     * @param grantee of a grant, else empty
     */
    public record Event(String id, String verb, String note, long version, String grantee) {}

    /** Whether the system counts the unread and tells of more than shares; an older one does neither. */
    boolean tellsEverything() {
        return inboxes.stream().anyMatch(inbox -> inbox.count().isPresent());
    }

    static String wordOf(String title) {
        return title.split(" ", 2)[0];
    }
}
