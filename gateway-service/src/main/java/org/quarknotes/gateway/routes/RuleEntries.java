package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.quarknotes.gateway.domain.FieldEdits;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Throttle.Subject;

/** Reads the policies of a route; what it does not say is as the defaults say. */
final class RuleEntries {
    private static final String DEFAULT = "default";
    private static final Duration FIRST_BYTE = Duration.ofSeconds(10);

    private final Entry own;
    private final Entry defaults;
    private final Placeholders placeholders;
    private final PublicationEntries publications;

    RuleEntries(Entry own, Entry defaults, Placeholders placeholders, AwsEntries aws) {
        this.own = own;
        this.defaults = defaults;
        this.placeholders = placeholders;
        this.publications = new PublicationEntries(aws);
    }

    /** All that could be read; what is wrong with the others is noted. */
    List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        add("cors", CorsEntries::cors, rules);
        add("throttle", this::throttling, rules);
        add("limits", RuleEntries::limits, rules);
        add("timeouts", RuleEntries::timeouts, rules);
        retries().ifPresent(rules::add);
        add("cache", RuleEntries::caching, rules);
        add("compression", entry -> new Rule.Compression(entry.size("from", 1 << 10)), rules);
        add("validation", _ -> new Rule.Validation(), rules);
        add("headers", this::headers, rules);
        add("deprecation", PublicationEntries::deprecation, rules);
        add("publish", publications::publication, rules);
        return rules;
    }

    private void add(String name, Function<Entry, Rule> reading, List<Rule> rules) {
        policy(name).flatMap(entry -> entry.read(reading)).ifPresent(rules::add);
    }

    private Optional<Entry> policy(String name) {
        var entry = own.at(name);
        return (entry.isThere() ? entry : defaults.at(name)).unlessOff();
    }

    /** They are on where nothing is said, so {@code off} is a rule too. */
    private Optional<Rule> retries() {
        var entry = own.at("retries").isThere() ? own.at("retries") : defaults.at("retries");
        return Optional.of(entry)
                .filter(Entry::isThere)
                .map(there -> new Rule.Retries(
                        there.unlessOff().map(on -> on.node().asInt()).orElse(0)));
    }

    private Rule throttling(Entry entry) {
        var name = own.at("throttle").isThere() ? placeholders.route() : DEFAULT;
        var throttles = new ArrayList<Throttle>();
        for (var subject : Subject.values()) {
            var shared = subject == Subject.ROUTE ? placeholders.route() : name;
            entry.at(subject.name().toLowerCase(Locale.ROOT))
                    .unlessOff()
                    .map(bucket -> new Throttle(shared, subject, rate(bucket)))
                    .ifPresent(throttles::add);
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
        var total = entry.duration("total", Duration.ofMinutes(5));
        var shorter = total.compareTo(FIRST_BYTE) < 0 ? total : FIRST_BYTE;
        var firstByte = entry.duration("firstByte", shorter);
        if (total.compareTo(firstByte) < 0) {
            throw entry.wrong("'firstByte' is longer than 'total', so it would never be reached");
        }
        return new Rule.Timeouts(firstByte, total, entry.duration("idle", Duration.ofSeconds(60)));
    }

    private static Rule caching(Entry entry) {
        return new Rule.Caching(
                entry.duration("atMost", Duration.ofMinutes(5)),
                entry.number("entries", 1_000),
                entry.size("entrySize", 64 << 10));
    }

    private Rule headers(Entry entry) {
        var headers = new Rule.Headers(edits(entry.at("request")), edits(entry.at("response")));
        var _ = FieldEdits.ofRequest(headers.request());
        var _ = FieldEdits.ofResponse(headers.response());
        return headers;
    }

    private Rule.Edits edits(Entry entry) {
        return new Rule.Edits(
                FieldEntries.sent(entry.at("set"), placeholders::line), FieldEntries.removed(entry.at("remove")));
    }
}
