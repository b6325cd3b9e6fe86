package org.quarknotes.gateway.routes;

import static org.quarknotes.gateway.routes.IntegrationEntries.templates;
import static org.quarknotes.gateway.routes.IntegrationEntries.unlessOff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Throttle.Subject;

/** Reads the policies of a route; what it does not say is as the defaults say. */
final class RuleEntries {
    private static final String DEFAULT = "default";

    private final String route;
    private final Entry own;
    private final Entry defaults;

    RuleEntries(String route, Entry own, Entry defaults) {
        this.route = route;
        this.own = own;
        this.defaults = defaults;
    }

    List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        policy("cors").map(RuleEntries::cors).ifPresent(rules::add);
        policy("throttle").map(this::throttling).ifPresent(rules::add);
        policy("limits").map(RuleEntries::limits).ifPresent(rules::add);
        policy("timeouts").map(RuleEntries::timeouts).ifPresent(rules::add);
        policy("retries").map(entry -> new Rule.Retries(entry.node().asInt())).ifPresent(rules::add);
        policy("cache").map(RuleEntries::caching).ifPresent(rules::add);
        policy("compression")
                .map(entry -> new Rule.Compression(entry.size("from", 1024)))
                .ifPresent(rules::add);
        policy("validation").map(entry -> new Rule.Validation()).ifPresent(rules::add);
        policy("headers").map(RuleEntries::headers).ifPresent(rules::add);
        policy("deprecation").map(RuleEntries::deprecation).ifPresent(rules::add);
        policy("publish").map(RuleEntries::publication).ifPresent(rules::add);
        return rules;
    }

    private Optional<Entry> policy(String name) {
        var entry = own.at(name);
        return unlessOff(entry.isThere() ? entry : defaults.at(name));
    }

    private static Rule cors(Entry entry) {
        return new Rule.Cors(
                entry.texts("origins"),
                entry.texts("headers").stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                entry.texts("expose"),
                entry.flag("credentials"),
                entry.duration("maxAge", Duration.ofMinutes(10)));
    }

    private Rule throttling(Entry entry) {
        var name = own.at("throttle").isThere() ? route : DEFAULT;
        var throttles = new ArrayList<Throttle>();
        for (var subject : Subject.values()) {
            unlessOff(entry.at(subject.name().toLowerCase(Locale.ROOT)))
                    .map(RuleEntries::rate)
                    .ifPresent(rate ->
                            throttles.add(new Throttle(subject == Subject.ROUTE ? route : name, subject, rate)));
        }
        return new Rule.Throttling(throttles);
    }

    static Rate rate(Entry entry) {
        var perSecond = entry.at("rate").node().asDouble();
        return new Rate(perSecond, entry.number("burst", (int) Math.ceil(2 * perSecond)));
    }

    private static Rule limits(Entry entry) {
        return new Rule.Limits(
                entry.size("body", 1 << 20), entry.size("headers", 16 << 10), entry.size("uri", 8 << 10));
    }

    private static Rule timeouts(Entry entry) {
        return new Rule.Timeouts(
                entry.duration("firstByte", Duration.ofSeconds(10)),
                entry.duration("total", Duration.ofMinutes(5)),
                entry.duration("idle", Duration.ofSeconds(60)));
    }

    private static Rule caching(Entry entry) {
        return new Rule.Caching(
                entry.duration("atMost", Duration.ofMinutes(5)),
                entry.number("entries", 1_000),
                entry.size("entrySize", 64 << 10));
    }

    private static Rule headers(Entry entry) {
        return new Rule.Headers(edits(entry.at("request")), edits(entry.at("response")));
    }

    private static Rule.Edits edits(Entry entry) {
        Set<String> removed = entry.texts("remove").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Rule.Edits(templates(entry.at("set")), removed);
    }

    private static Rule deprecation(Entry entry) {
        return new Rule.Deprecation(
                day(entry.text("since")), entry.optional("sunset").map(RuleEntries::day), entry.uri("link"));
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Rule publication(Entry entry) {
        var kafka = entry.at("kafka");
        var sns = entry.at("sns");
        var destination = kafka.isThere()
                ? new Rule.Destination.Kafka(kafka.text("topic"))
                : new Rule.Destination.Sns(sns.text("topicArn"), IntegrationEntries.service("sns", sns));
        return new Rule.Publication(destination, entry.text("type"));
    }
}
