package org.quarknotes.gateway.policies;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.HttpDate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;

/** Tells clients, with every answer and every refusal, that a route will go (RFC 9745, RFC 8594). */
@Singleton
final class Deprecations implements PolicyKind {
    private static final Set<String> OURS = Set.of("deprecation", "sunset");

    @Override
    public Place place() {
        return Place.DEPRECATION;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Deprecation.class).map(Deprecations::fields).map(Deprecations::bearing);
    }

    private static Policy bearing(List<Field> fields) {
        return (exchange, next) -> {
            fields.forEach(exchange::bear);
            return next.respond(exchange)
                    .map(answer -> answer.with(answer.fields().stream()
                            .filter(field -> !OURS.contains(field.key()))
                            .toList()));
        };
    }

    private static List<Field> fields(Rule.Deprecation rule) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("deprecation", "@" + rule.since().getEpochSecond()));
        rule.sunset().ifPresent(time -> fields.add(new Field("sunset", HttpDate.text(time))));
        rule.link()
                .ifPresent(
                        page -> fields.add(new Field("link", "<" + page.toASCIIString() + ">; rel=\"deprecation\"")));
        return List.copyOf(fields);
    }
}
