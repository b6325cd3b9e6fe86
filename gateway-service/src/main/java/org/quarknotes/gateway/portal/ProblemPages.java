package org.quarknotes.gateway.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarknotes.gateway.portal.Frame.Head;
import org.quarknotes.problems.ProblemType;

/** A page for each type of problem, where its type points, and the list of them. */
final class ProblemPages {
    private static final String LIST = "/problems";
    private static final Map<Integer, String> GROUPS = groups();

    private final Frame frame;
    private final Map<String, ProblemAdvice> advice = ProblemAdvice.packaged();
    private final Template page = Template.packaged("problem.html");

    ProblemPages(Frame frame) {
        this.frame = frame;
    }

    Map<String, Document> byPath() {
        var pages = new HashMap<String, Document>();
        pages.put(LIST, list());
        for (var type : ProblemType.values()) {
            pages.put(type.uri(), page(type));
        }
        return pages;
    }

    private Document page(ProblemType type) {
        var told = ProblemAdvice.about(type, advice);
        var values = Map.of(
                "slug", Html.text(type.slug()),
                "title", Html.text(type.title()),
                "explanation", Html.text(type.explanation()),
                "status", Html.number(type.status()),
                "type", Html.text(type.uri()),
                "again", Html.text(told.again()),
                "meaning", Html.text(told.meaning()),
                "advice", points(told.advice()),
                "example", Html.text(told.example(type)));
        var head = new Head(LIST, type.title() + " – Quarknotes API", type.explanation(), List.of());
        return frame.page(head, page.fill(values));
    }

    private Document list() {
        var groups = GROUPS.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .collect(Html.joining());
        var head = new Head(
                LIST, "Problems – Quarknotes API", "Everything that can go wrong, and what to do then.", List.of());
        return frame.page(head, Template.packaged("problems.html").fill(Map.of("groups", groups)));
    }

    private static Html group(int hundred, String title) {
        var kinds = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() / 100 == hundred)
                .map(ProblemPages::line)
                .collect(Html.joining());
        return new Html("<h2>%s</h2>\n<ul class=\"kinds\">\n%s</ul>\n".formatted(title, kinds.markup()));
    }

    private static Html line(ProblemType type) {
        return new Html(
                """
                <li><a href="%s"><span class="number">%d</span><b>%s</b><span class="slug">%s</span></a></li>
                """.formatted(type.uri(), type.status(), Html.text(type.title()).markup(), type.slug()));
    }

    private static Html points(List<String> lines) {
        return lines.stream()
                .map(line -> new Html("<li>" + Html.text(line).markup() + "</li>\n"))
                .collect(Html.joining());
    }

    private static Map<Integer, String> groups() {
        var groups = new LinkedHashMap<Integer, String>();
        groups.put(4, "For the client to put right");
        groups.put(5, "On our side");
        return groups;
    }
}
