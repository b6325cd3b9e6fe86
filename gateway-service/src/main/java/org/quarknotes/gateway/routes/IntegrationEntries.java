package org.quarknotes.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.Integration.Content;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.Integration.Tree;
import org.quarknotes.gateway.domain.RedirectTarget;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.domain.Template.Part;
import org.quarknotes.gateway.domain.Upstream;

/** Reads integrations. */
final class IntegrationEntries {
    /** The client is sent where the file says, whatever the request fills in. */
    private static final Pattern FIXED_PLACE =
            Pattern.compile("(/(?![/\\\\])|https?://[a-zA-Z0-9.:\\[\\]_-]+(/|$))[\\x21-\\x7e]*");

    private final AwsEntries aws;
    private final Section<Upstream> upstreams;

    IntegrationEntries(Section<Upstream> upstreams, AwsEntries aws) {
        this.upstreams = upstreams;
        this.aws = aws;
    }

    Integration integration(Entry entry, Placeholders placeholders) {
        var only = entry.only();
        var content = only.getValue();
        return switch (only.getKey()) {
            case "http" -> http(content, placeholders);
            case "lambda" -> new Integration.Lambda(aws.function(content));
            case "aws" -> service(content, placeholders);
            case "mock" -> ReplyEntries.mock(content);
            default -> redirect(content, placeholders);
        };
    }

    private Integration http(Entry entry, Placeholders placeholders) {
        if (entry.isText()) {
            return new Integration.Http(upstreams.get(entry), Optional.empty(), false);
        }
        return new Integration.Http(
                upstreams.get(entry.at("upstream")),
                entry.optional("path").map(path -> path(path, placeholders)),
                entry.flag("websocket"));
    }

    private Integration service(Entry entry, Placeholders placeholders) {
        var answers = new LinkedHashMap<Integer, Reply>();
        entry.at("answer")
                .members()
                .forEach((status, reply) -> answers.put(Integer.valueOf(status), ReplyEntries.reply(reply)));
        return new Integration.Aws(
                aws.service(entry.text("service"), entry),
                entry.optional("method").map(Entry::text).orElse("POST"),
                entry.optional("path").map(path -> path(path, placeholders)).orElseGet(() -> Template.parse("/")),
                FieldEntries.sent(entry.at("headers"), placeholders::line),
                content(entry, placeholders),
                answers);
    }

    private static Content content(Entry entry, Placeholders placeholders) {
        if (entry.at("form").isThere()) {
            return new Content.Form(each(entry.at("form"), placeholders::text));
        }
        return entry.optional("json")
                .<Content>map(json -> new Content.Json(tree(json, placeholders)))
                .orElseGet(Content.Nothing::new);
    }

    private static Tree tree(Entry entry, Placeholders placeholders) {
        if (entry.isText()) {
            return new Tree.Text(placeholders.text(entry));
        }
        if (entry.node().isObject()) {
            return new Tree.Members(each(entry, member -> tree(member, placeholders)));
        }
        if (entry.node().isArray()) {
            return new Tree.Items(
                    entry.items().stream().map(item -> tree(item, placeholders)).toList());
        }
        return new Tree.Literal(entry.node().toString());
    }

    private static <T> Map<String, T> each(Entry entry, Function<Entry, T> reading) {
        var all = new LinkedHashMap<String, T>();
        entry.members().forEach((name, member) -> all.put(name, reading.apply(member)));
        return all;
    }

    private static Template path(Entry entry, Placeholders placeholders) {
        if (!entry.text().startsWith("/") || entry.text().chars().anyMatch(c -> c <= ' ' || c == '#' || c >= 0x7f)) {
            throw entry.wrong("a path begins with a slash, and has no space, # or character beyond ASCII");
        }
        return withoutBraces(placeholders.line(entry), entry);
    }

    private static Template withoutBraces(Template template, Entry entry) {
        for (var part : template.parts()) {
            if (part instanceof Part.Literal literal && literal.text().matches(".*[{}].*")) {
                throw entry.wrong("a brace is left over: a placeholder is written as {name}");
            }
        }
        return template;
    }

    private static Integration redirect(Entry entry, Placeholders placeholders) {
        var to = entry.at("to");
        if (!FIXED_PLACE.matcher(to.text()).matches()) {
            throw to.wrong(
                    "'to' must begin with one slash, or with http:// or https:// and a host that is no placeholder:"
                            + " no request may choose where others are sent");
        }
        var target = new RedirectTarget(withoutBraces(placeholders.line(to), to));
        return new Integration.Redirect(target.to(), entry.number("status", 308));
    }
}
