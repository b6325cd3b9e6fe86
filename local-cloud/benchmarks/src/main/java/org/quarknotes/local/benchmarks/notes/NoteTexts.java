package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is written: notes of a kilobyte or so. */
final class NoteTexts {
    /** In every title. */
    static final String WORD = "minutes";

    private static final String BODY = "Something that was worth writing down, in a few words. ".repeat(20);

    private NoteTexts() {}

    /** A new note with these tags, or all that can be replaced of one. */
    static String note(int number, List<String> tags) {
        return "{\"title\": \"The %s of meeting %d\", \"body\": \"%s\", \"tags\": %s, \"pinned\": false}"
                .formatted(WORD, number, BODY, array(tags));
    }

    /** A change that leaves the tags alone. */
    static String titlePatch(int number) {
        return "{\"title\": \"The %s of meeting %d, corrected\"}".formatted(WORD, number);
    }

    static String tagsPatch(List<String> tags) {
        return "{\"tags\": %s}".formatted(array(tags));
    }

    /** A batch that writes so many notes. */
    static String batch(int notes, List<String> tags) {
        return IntStream.range(0, notes)
                .mapToObj(number -> "{\"op\": \"create\", \"note\": %s}".formatted(note(number, tags)))
                .collect(Collectors.joining(", ", "{\"operations\": [", "]}"));
    }

    /** So many tags that differ from one another, from this number on. */
    static List<String> tags(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "tag-" + number)
                .toList();
    }

    private static String array(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
