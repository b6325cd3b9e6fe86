package org.quarknotes.notes.domain;

import java.util.List;

/**
 * The words a note is found by.
 *
 * @param words at most 20, each as in {@link Tag}, without repetition, in the order given
 */
public record Tags(List<String> words) {
    /** No tags. */
    public static final Tags NONE = new Tags(List.of());

    private static final int MOST = 20;

    public Tags {
        words = words.stream().map(Tag::new).map(Tag::word).distinct().toList();
        if (words.size() > MOST) {
            throw new IllegalArgumentException("must be at most 20");
        }
    }
}
