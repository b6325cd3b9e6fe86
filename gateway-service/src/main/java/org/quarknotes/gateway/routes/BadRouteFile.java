package org.quarknotes.gateway.routes;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A route file that cannot be put in force. The message has a line for each mistake: where it is, and what to do. */
public final class BadRouteFile extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** More would hide the first, which often is the reason of the others. */
    private static final int SHOWN = 50;

    private final String file;
    private final transient List<Mistake> mistakes;

    BadRouteFile(String file, List<Mistake> mistakes) {
        super("The route file %s cannot be used:%n%s".formatted(file, lines(file, mistakes)));
        this.file = file;
        this.mistakes = mistakes.stream().sorted().distinct().toList();
    }

    /** All of them, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** A line for each mistake, as compilers write it: {@code FILE:LINE:COLUMN: sentence}. */
    public String lines() {
        return lines(file, mistakes);
    }

    private static String lines(String file, List<Mistake> mistakes) {
        var shown = mistakes.stream()
                .sorted()
                .distinct()
                .limit(SHOWN)
                .map(mistake -> file + ":" + mistake)
                .collect(Collectors.joining("\n"));
        return mistakes.size() <= SHOWN ? shown : shown + "\n... and %d more".formatted(mistakes.size() - SHOWN);
    }
}
