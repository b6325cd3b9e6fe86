package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Authentication.Demands;
import org.quarknotes.gateway.domain.Authentication.Judge;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Examples;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FunctionName;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.Integration.Content;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.Integration.Tree;
import org.quarknotes.gateway.domain.Rate;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteMatch.Conditions;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.domain.Throttle;
import org.quarknotes.gateway.domain.Throttle.Subject;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.domain.Upstream.Target;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.domain.UsagePlan.WhenUnknown;

/** What each construct of the language becomes, by a file that has them all. */
class RouteRecordsTest {
    private static final Demands READERS = new Demands(Set.of("notes:read"), Set.of("people", "admin"));

    private final List<Route> routes = new RouteFile(
                    name -> Optional.of("eu-west-3").filter(_ -> name.equals("AWS_REGION")), Examples.CAPACITY)
            .read(Path.of("src/test/resources/everything.yaml"))
            .routes();

    @Test
    void a_match_has_its_conditions_by_names_in_lower_case() {
        var match = route("note").match();

        assertThat(match.path()).hasToString("/v1/notes/{id}");
        assertThat(match.methods()).containsExactlyInAnyOrder("GET", "PUT");
        assertThat(match.conditions())
                .isEqualTo(new Conditions(
                        Optional.of("api.example.com"), Map.of("x-version", "2"), Map.of("beta", "true")));
    }

    @Test
    void an_upstream_is_as_it_says_or_as_is_usual() {
        var http = (Integration.Http) route("note").integration();
        var live = (Integration.Http) route("live").integration();

        assertThat(http.path()).contains(Template.parse("/other/{id}"));
        assertThat(http.upstream())
                .isEqualTo(new Upstream(
                        "canary",
                        List.of(new Target(URI.create("http://a:1"), 9), new Target(URI.create("http://b:2"), 1)),
                        Examples.CAPACITY,
                        Optional.empty(),
                        Optional.empty(),
                        20,
                        Optional.empty()));
        assertThat(live.webSocket()).isTrue();
        assertThat(live.upstream().capacity()).isEqualTo(new Upstream.Capacity(128, 512, 512, Duration.ofSeconds(2)));
        assertThat(live.upstream().breaker())
                .contains(new Upstream.Breaker(50, 20, Duration.ofSeconds(10), Duration.ofSeconds(5)));
        assertThat(live.upstream().ejection()).contains(new Upstream.Ejection(5, Duration.ofSeconds(10), 50));
        assertThat(live.upstream().description()).contains("/openapi.json");
    }

    @Test
    void a_function_is_where_it_says_or_where_the_gateway_is() {
        assertThat(route("thumbnail").integration())
                .isEqualTo(new Integration.Lambda(new FunctionName(
                        "thumbnails",
                        Optional.of("live"),
                        new AwsService("lambda", "eu-central-1", Optional.of(URI.create("http://localhost:9001"))))));
        assertThat(((Authentication.Custom) route("raw").authentication())
                        .authorizer()
                        .judge())
                .isEqualTo(new Judge.Function(new FunctionName(
                        "authorizer", Optional.empty(), new AwsService("lambda", "eu-west-3", Optional.empty()))));
    }

    @Test
    void a_request_to_aws_is_of_templates() {
        var announce = (Integration.Aws) route("announce").integration();
        var raw = (Integration.Aws) route("raw").integration();

        assertThat(announce.service().name()).isEqualTo("sns");
        assertThat(announce.method()).isEqualTo("POST");
        assertThat(announce.headers()).containsExactly(Map.entry("x-trace", Template.parse("{requestId}")));
        assertThat(((Content.Form) announce.content()).fields())
                .containsEntry("Message", Template.parse("{body}"))
                .containsEntry("Action", Template.parse("Publish"));
        assertThat(announce.answers())
                .containsEntry(
                        200,
                        new Reply(202, List.of(new Field("content-type", "application/json")), "{\"accepted\":true}"))
                .containsEntry(404, new Reply(404, List.of(new Field("x-a", "b")), "gone"));
        assertThat(((Tree.Members) ((Content.Json) raw.content()).value()).members())
                .containsEntry("Limit", new Tree.Literal("1"))
                .containsEntry("Flag", new Tree.Literal("null"));
    }

    @Test
    void the_gateways_own_answers_are_as_written() {
        assertThat(route("teapot").integration())
                .isEqualTo(
                        new Integration.Mock(new Reply(418, List.of(new Field("x-tea", "black")), "short and stout")));
        assertThat(route("gone").integration()).isEqualTo(new Integration.Refusal("gone", "Use /v1/notes."));
        assertThat(route("moved").integration())
                .isEqualTo(new Integration.Redirect(Template.parse("/v1/notes/{id}?from={query.from}"), 301));
    }

    @Test
    void who_may_call_is_as_the_route_says_or_the_defaults() {
        var partner = (Authentication.Jwt) route("note").authentication();

        assertThat(partner.issuer())
                .hasValueSatisfying(issuer -> assertThat(issuer.dialect()).isEqualTo("cognito"));
        assertThat(partner.demands()).isEqualTo(Demands.NONE);
        assertThat(route("checked").authentication()).isEqualTo(new Authentication.Jwt(Optional.empty(), READERS));
        assertThat(route("live").authentication()).isEqualTo(new Authentication.ApiKey(Demands.NONE));
        assertThat(route("thumbnail").authentication())
                .isEqualTo(new Authentication.ApiKey(new Demands(Set.of("images"), Set.of("people"))));
        assertThat(((Authentication.Custom) route("announce").authentication()).authorizer())
                .isEqualTo(new Authentication.Authorizer(
                        "partners",
                        new Judge.Http(URI.create("http://localhost:9/ask")),
                        List.of("x-partner-key"),
                        Duration.ofSeconds(2),
                        Duration.ZERO));
    }

    @Test
    void a_policy_of_a_route_takes_the_place_of_the_default() {
        assertThat(route("note").rule(Rule.Throttling.class))
                .contains(new Rule.Throttling(List.of(new Throttle("note", Subject.ROUTE, new Rate(1000, 2000)))));
        assertThat(route("note").rule(Rule.Compression.class)).contains(new Rule.Compression(2048));
        assertThat(route("live").rule(Rule.Throttling.class)).isEmpty();
        assertThat(route("live").rule(Rule.Compression.class)).isEmpty();
        assertThat(route("checked").rule(Rule.Compression.class)).contains(new Rule.Compression(1024));
        assertThat(route("checked").rule(Rule.Throttling.class))
                .contains(new Rule.Throttling(List.of(
                        new Throttle("default", Subject.ADDRESS, new Rate(50, 500)),
                        new Throttle("default", Subject.CALLER, new Rate(100, 200)))));
    }

    @Test
    void every_other_policy_is_as_it_says() {
        assertThat(route("note").rules())
                .contains(
                        new Rule.Cors(
                                Set.of("https://app.example.com", "http://localhost:3000"),
                                Set.of("x-version"),
                                Set.of("ETag"),
                                true,
                                Duration.ofMinutes(10)),
                        new Rule.Limits(5 << 20, 8 << 10, 512),
                        new Rule.Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30)),
                        new Rule.Retries(1),
                        new Rule.Caching(Duration.ofMinutes(5), 1000, 64 << 10),
                        new Rule.Headers(
                                new Rule.Edits(
                                        Map.of("x-legacy", Template.parse("{caller.subject} of {caller.client}")),
                                        Set.of("x-debug")),
                                new Rule.Edits(Map.of(), Set.of("server"))),
                        new Rule.Deprecation(
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                                Optional.of(URI.create("https://example.com/moved"))),
                        new Rule.Publication(
                                new Rule.Destination.Sns(
                                        "arn:aws:sns:eu-central-1:123456789012:calls",
                                        new AwsService("sns", "eu-west-3", Optional.empty())),
                                "org.example.called.v1"));
        assertThat(route("checked").rules())
                .contains(
                        new Rule.Validation(),
                        new Rule.Publication(new Rule.Destination.Kafka("calls"), "org.example.called.v1"));
    }

    @Test
    void plans_are_the_same_on_every_route() {
        assertThat(routes)
                .filteredOn(route -> !(route.integration() instanceof Integration.Page))
                .allSatisfy(route -> assertThat(route.rule(Rule.Plans.class))
                        .hasValueSatisfying(plans -> assertThat(plans.plans())
                                .containsExactly(
                                        new UsagePlan(
                                                "standard",
                                                Set.of(),
                                                Set.of(),
                                                true,
                                                new Rate(50, 100),
                                                OptionalLong.of(100_000),
                                                OptionalLong.of(1_000_000),
                                                WhenUnknown.CLOSED),
                                        new UsagePlan(
                                                "trial",
                                                Set.of("0190a1b2"),
                                                Set.of("trial"),
                                                false,
                                                new Rate(0.5, 1),
                                                OptionalLong.empty(),
                                                OptionalLong.empty(),
                                                WhenUnknown.OPEN))));
    }

    private Route route(String id) {
        return routes.stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
