package org.quarknotes.gateway.routes;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant. */
final class Spelling {
    /** Nobody mistypes longer names so that a guess helps; the time for one grows with the square of the length. */
    private static final int LONGEST = 64;

    private static final int MOST_KNOWN = 1000;

    private static final int NAMES_LISTED = 12;

    private Spelling() {}

    /** The rest of a sentence about a word that is not known: the nearest known one, or all. */
    static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() -> known.isEmpty() ? "; there is none" : "; known are " + list(known));
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST || known.size() > MOST_KNOWN) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(word, name) <= Math.max(1, Math.min(word.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String list(Collection<String> known) {
        var shown =
                known.stream().limit(MOST_KNOWN).sorted().limit(NAMES_LISTED).toList();
        return String.join(", ", shown) + (known.size() > NAMES_LISTED ? ", ..." : "");
    }

    /** Letters to change, add, leave out or swap with their neighbour (optimal string alignment), whatever their case. */
    static int distance(String from, String to) {
        var a = from.toLowerCase(Locale.ROOT);
        var b = to.toLowerCase(Locale.ROOT);
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, new int[] {i, j});
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int[] at) {
        int i = at[0];
        int j = at[1];
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
