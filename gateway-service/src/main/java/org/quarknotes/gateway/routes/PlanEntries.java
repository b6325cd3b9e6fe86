package org.quarknotes.gateway.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;

/** Reads usage plans, of which no key may have two. */
final class PlanEntries {
    private final Entry document;

    PlanEntries(Entry document) {
        this.document = document;
    }

    List<UsagePlan> plans() {
        var plans = new Section<>("plans", document, PlanEntries::plan).all();
        var sections = document.at("plans").members();
        refuseTwice("keys", "key", sections);
        refuseTwice("groups", "group", sections);
        refuseSecondDefault(sections);
        return plans;
    }

    private static UsagePlan plan(String name, Entry entry) {
        var day = quota(entry.at("day"));
        var month = quota(entry.at("month"));
        if (day.isPresent() && month.isPresent() && day.getAsLong() > month.getAsLong()) {
            throw entry.at("day").wrong("'day' is more than 'month', so it would never be reached");
        }
        return new UsagePlan(
                name,
                entry.texts("keys"),
                entry.texts("groups"),
                entry.flag("default"),
                RuleEntries.rate(entry),
                day,
                month,
                entry.text("whenUnknown").equals("closed") ? WhenUnknown.CLOSED : WhenUnknown.OPEN);
    }

    private static OptionalLong quota(Entry entry) {
        return entry.isThere() ? OptionalLong.of(entry.node().asLong()) : OptionalLong.empty();
    }

    private static void refuseTwice(String list, String what, Map<String, Entry> plans) {
        var first = new HashMap<String, String>();
        plans.forEach((plan, entry) -> entry.at(list).items().forEach(item -> {
            var other = first.putIfAbsent(item.text(), plan);
            if (other != null && !other.equals(plan)) {
                item.note("the %s '%s' has the plan '%s' already".formatted(what, item.text(), other));
            }
        }));
    }

    private static void refuseSecondDefault(Map<String, Entry> plans) {
        plans.values().stream()
                .map(plan -> plan.at("default"))
                .filter(flag -> flag.node().asBoolean())
                .skip(1)
                .forEach(flag -> flag.note("another plan is the default already"));
    }
}
