package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is around every page: head, navigation, foot. */
final class Frame {
    private static final String SCRIPT = "<script src=\"{{%s}}\" defer></script>\n";
    private static final String STYLE = "<link rel=\"stylesheet\" href=\"{{%s}}\">\n";
    private static final Map<String, String> SECTIONS =
            Map.of("/", "Guide", "/reference", "Reference", "/problems", "Problems", "/status", "Status");
    private static final List<String> ORDER = List.of("/", "/reference", "/problems", "/status");

    private final Template frame = Template.packaged("frame.html");
    private final Map<String, Html> assets;

    Frame(Map<String, Html> assets) {
        this.assets = assets;
    }

    /**
     * What a page is beside its content.
     *
     * @param section the path of the part of the portal that it belongs to
     * @param needs the stylesheets and scripts that it loads beside those of all pages
     */
    record Head(String section, String title, String description, List<String> needs) {}

    Document page(Head head, Html main) {
        var values = new HashMap<>(assets);
        values.put("title", Html.text(head.title()));
        values.put("description", Html.text(head.description()));
        values.put("head", loads(head.needs()));
        values.put("navigation", navigation(head.section()));
        values.put("main", main);
        var bytes = frame.fill(values).markup().getBytes(UTF_8);
        return new Document(Document.Kind.PAGE, "text/html; charset=utf-8", bytes);
    }

    private Html loads(List<String> needs) {
        return needs.stream()
                .map(need -> (need.endsWith(".css") ? STYLE : SCRIPT).formatted(need))
                .map(line -> new Template(line).fill(assets))
                .collect(Html.joining());
    }

    private static Html navigation(String current) {
        return ORDER.stream().map(path -> link(path, path.equals(current))).collect(Html.joining());
    }

    private static Html link(String path, boolean current) {
        var mark = current ? " aria-current=\"page\"" : "";
        return new Html("<li><a href=\"%s\"%s>%s</a></li>\n".formatted(path, mark, SECTIONS.get(path)));
    }
}
