package org.quarknotes.kafka;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which dead letters are meant.
 *
 * @param topics of events, or of their letters; none: all
 * @param types of events; none: all
 * @param ids of events; none: all
 * @param dryRun whether they are only to be listed
 */
record Selection(Set<String> topics, Set<String> types, Set<String> ids, boolean dryRun) {
    static final String USAGE = """
            Usage: redrive [TOPIC...] [--dry-run] [--type TYPE]... [--id ID]...
              sends dead letters again to where they came from, each once;
              with --dry-run it lists them and sends nothing""";

    static final String SUFFIX = ".dead-letters";

    Selection {
        topics = Set.copyOf(topics);
        types = Set.copyOf(types);
        ids = Set.copyOf(ids);
    }

    /**
     * As the words of a command line say.
     *
     * @throws IllegalArgumentException when they say nothing that is understood
     */
    static Selection of(List<String> arguments) {
        var topics = new HashSet<String>();
        var types = new HashSet<String>();
        var ids = new HashSet<String>();
        boolean dryRun = false;
        var words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            var word = words.poll();
            switch (word) {
                case "--dry-run" -> dryRun = true;
                case "--type" -> types.add(value(word, words));
                case "--id" -> ids.add(value(word, words));
                default -> topics.add(topic(word));
            }
        }
        return new Selection(topics, types, ids, dryRun);
    }

    boolean hasTopic(String letters) {
        return letters.endsWith(SUFFIX) && (topics.isEmpty() || topics.contains(letters));
    }

    boolean has(Letter letter) {
        return (types.isEmpty() || types.contains(letter.type())) && (ids.isEmpty() || ids.contains(letter.id()));
    }

    private static String topic(String word) {
        if (word.isEmpty() || word.startsWith("-")) {
            throw new IllegalArgumentException("redrive does not know '" + word + "'");
        }
        return word.endsWith(SUFFIX) ? word : word + SUFFIX;
    }

    private static String value(String option, ArrayDeque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.poll();
    }
}
