package org.quarknotes.gateway.routes;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in plain words what a text that is no YAML has done wrong. */
final class YamlSyntax {
    private YamlSyntax() {}

    static Mistake mistake(YAMLException e, Place last) {
        return e instanceof MarkedYAMLException marked
                ? new Mistake(place(marked, last), sentence(String.valueOf(marked.getProblem())))
                : new Mistake(last, String.valueOf(e.getMessage()));
    }

    /** What is never closed is looked for where it was opened. */
    private static Place place(MarkedYAMLException e, Place last) {
        boolean atTheEnd = String.valueOf(e.getProblem()).contains("end of stream")
                || String.valueOf(e.getProblem()).contains("<stream end>");
        var mark = atTheEnd && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? last : Place.of(mark);
    }

    private static String sentence(String problem) {
        if (problem.contains("TAB")) {
            return "a tab cannot indent a line: use spaces";
        }
        if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            return "what begins here is never closed";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this does not belong to what is above: look at the indentation, and at quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "there cannot be a colon here: look at the indentation of this line and the one above,"
                    + " or put the text in quotes";
        }
        if (problem.startsWith("expected ','")) {
            return "a comma or a closing bracket is missing before this; text with { } [ ] or , in it needs quotes";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "a colon is missing before this";
        }
        if (problem.startsWith("expected '<document start>'")) {
            return "a second document begins here; a route file is one";
        }
        return "this is not YAML: " + problem.lines().findFirst().orElse("");
    }
}
