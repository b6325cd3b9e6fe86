package org.quarknotes.gateway.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Throttle.Subject;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;
import org.quarknotes.gateway.routes.RouteFile;

/** What the API promises, and what whoever tests all of it from one address may set. */
class PackagedLimitsTest {
    @Test
    void each_route_has_the_limits_of_the_api_unless_they_are_set() {
        assertThat(routes(Map.of()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(throttles(route))
                        .containsExactlyInAnyOrder(
                                new Throttle("default", Subject.ADDRESS, new Rate(50, 500)),
                                new Throttle("default", Subject.CALLER, new Rate(100, 200))));
    }

    @Test
    void they_can_be_set() {
        var set = Map.of(
                "QUARKNOTES_THROTTLE_ADDRESS_RATE", "1000",
                "QUARKNOTES_THROTTLE_ADDRESS_BURST", "1001",
                "QUARKNOTES_THROTTLE_CALLER_RATE", "1002",
                "QUARKNOTES_THROTTLE_CALLER_BURST", "1003");

        assertThat(throttles(routes(set).getFirst()))
                .containsExactlyInAnyOrder(
                        new Throttle("default", Subject.ADDRESS, new Rate(1000, 1001)),
                        new Throttle("default", Subject.CALLER, new Rate(1002, 1003)));
    }

    @Test
    void api_keys_have_a_generous_plan() {
        var plan = new UsagePlan(
                "standard",
                Set.of(),
                Set.of(),
                true,
                new Rate(50, 100),
                OptionalLong.of(100_000),
                OptionalLong.of(1_000_000),
                WhenUnknown.OPEN);

        assertThat(routes(Map.of()))
                .allSatisfy(route -> assertThat(route.rule(Rule.Plans.class)).contains(new Rule.Plans(List.of(plan))));
    }

    private static List<Throttle> throttles(Route route) {
        return route.rule(Rule.Throttling.class).orElseThrow().throttles();
    }

    /** Without the gateway's own pages. */
    private static List<Route> routes(Map<String, String> environment) {
        var file = new RouteFile(name -> Optional.ofNullable(environment.get(name)), Examples.CAPACITY);
        return file.readPackaged().routes().stream()
                .filter(route -> !route.id().startsWith("gateway-"))
                .toList();
    }
}
