package org.quarknotes.local.smoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Tells the story in a terminal. Tokens and passwords are not shown: terminals are recorded and shared. */
public final class Narrator {

    private static final int WIDTH = 150;

    private final PrintStream out;
    private final boolean colours;
    private final JsonMapper json = JsonMapper.builder().build();
    private int step;

    public Narrator(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void begins(String sentence) {
        step++;
        out.printf("%n%s%n", in("1", "%2d. %s".formatted(step, sentence)));
    }

    void asks(Call call) {
        out.printf("    → %s %s%s%n", call.method(), call.path(), conditions(call));
        call.body().ifPresent(body -> out.println(in("2", "      " + shortened(discreet(body)))));
    }

    void hears(Answer answer) {
        out.printf("    ← %d  in %d ms%s%n", answer.status(), answer.took().toMillis(), tag(answer));
        if (!answer.body().isEmpty()) {
            out.println(in("2", "      " + shortened(discreet(answer.body()))));
        }
    }

    void says(String line) {
        out.println("    " + line);
    }

    void ends() {
        out.printf("%n%s%n", in("32", "The end: " + step + " steps, no surprise."));
    }

    private static String conditions(Call call) {
        return call.headers().containsKey("If-Match")
                ? "   If-Match: " + call.headers().get("If-Match")
                : "";
    }

    private static String tag(Answer answer) {
        return answer.etag().isEmpty() ? "" : "   ETag: " + answer.etag();
    }

    private String discreet(Map<String, Object> body) {
        try {
            return discreet(json.writeValueAsString(new TreeMap<>(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tried to show a request", e);
        }
    }

    private static String discreet(String text) {
        return text.replaceAll("\"(password|accessToken|refreshToken)\"\\s*:\\s*\"[^\"]*\"", "\"$1\":\"…\"");
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private String in(String colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
