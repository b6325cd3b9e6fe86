package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FunctionName;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.Integration.Content;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.Integration.Tree;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.domain.Upstream;

/** Reads integrations. */
final class IntegrationEntries {
    private static final String REGION = "us-east-1";

    private final Map<String, Upstream> upstreams;

    IntegrationEntries(Map<String, Upstream> upstreams) {
        this.upstreams = upstreams;
    }

    Integration integration(Entry entry) {
        var kind = entry.onlyMember();
        var content = entry.at(kind);
        return switch (kind) {
            case "http" -> http(content);
            case "lambda" -> new Integration.Lambda(function(content));
            case "aws" -> aws(content);
            case "mock" -> mock(content);
            case "redirect" ->
                new Integration.Redirect(Template.parse(content.text("to")), content.number("status", 308));
            default -> throw new IllegalArgumentException("there is no integration '" + kind + "'");
        };
    }

    private Integration http(Entry entry) {
        var name = entry.isText() ? entry.text() : entry.text("upstream");
        var upstream = upstreams.get(name);
        if (upstream == null) {
            throw new IllegalArgumentException("there is no upstream '" + name + "'");
        }
        return new Integration.Http(upstream, entry.optional("path").map(Template::parse), entry.flag("websocket"));
    }

    static FunctionName function(Entry entry) {
        var name = entry.isText() ? entry.text() : entry.text("function");
        return new FunctionName(name, entry.optional("qualifier"), service("lambda", entry));
    }

    static AwsService service(String name, Entry entry) {
        return new AwsService(name, entry.optional("region").orElse(REGION), entry.uri("endpoint"));
    }

    private static Integration aws(Entry entry) {
        var answers = new LinkedHashMap<Integer, Reply>();
        entry.at("answer")
                .members(IntegrationEntries::reply)
                .forEach((status, reply) -> answers.put(Integer.valueOf(status), reply));
        return new Integration.Aws(
                service(entry.text("service"), entry),
                entry.optional("method").orElse("POST"),
                Template.parse(entry.optional("path").orElse("/")),
                templates(entry.at("headers")),
                content(entry),
                answers);
    }

    private static Content content(Entry entry) {
        if (entry.at("form").isThere()) {
            return new Content.Form(entry.at("form").members(field -> Template.parse(field.text())));
        }
        return entry.at("json").isThere()
                ? new Content.Json(tree(entry.at("json").node()))
                : new Content.Nothing();
    }

    private static Tree tree(JsonNode node) {
        if (node.isTextual()) {
            return new Tree.Text(Template.parse(node.textValue()));
        }
        if (node.isObject()) {
            return new Tree.Members(new Entry(node).members(member -> tree(member.node())));
        }
        if (node.isArray()) {
            return new Tree.Items(
                    node.valueStream().map(IntegrationEntries::tree).toList());
        }
        return new Tree.Literal(node.toString());
    }

    private static Integration mock(Entry entry) {
        return entry.optional("problem")
                .<Integration>map(problem -> new Integration.Refusal(
                        problem, entry.optional("detail").orElse("This is refused here.")))
                .orElseGet(() -> new Integration.Mock(reply(entry)));
    }

    private static Reply reply(Entry entry) {
        var fields = new LinkedHashMap<String, Field>();
        entry.at("headers")
                .members(Entry::text)
                .forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), field(name, value)));
        var json = entry.at("json");
        if (json.isThere()) {
            fields.putIfAbsent("content-type", new Field("content-type", "application/json"));
        }
        var body =
                json.isThere() ? json.node().toString() : entry.optional("body").orElse("");
        return new Reply(entry.number("status", 200), List.copyOf(fields.values()), body);
    }

    private static Field field(String name, String value) {
        return new Field(name.toLowerCase(Locale.ROOT), value);
    }

    static Map<String, Template> templates(Entry entry) {
        var templates = new LinkedHashMap<String, Template>();
        entry.members(Entry::text)
                .forEach((name, text) -> templates.put(name.toLowerCase(Locale.ROOT), Template.parse(text)));
        return templates;
    }

    static Optional<Entry> unlessOff(Entry entry) {
        return Optional.of(entry).filter(Entry::isThere).filter(there -> !there.isOff());
    }
}
