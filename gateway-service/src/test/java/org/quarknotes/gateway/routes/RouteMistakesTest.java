package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarknotes.gateway.domain.Examples;

/** What a schema cannot see: names that lead nowhere, and things that do not go together. */
class RouteMistakesTest {
    private static final RouteFile FILE = new RouteFile(name -> Optional.empty(), Examples.CAPACITY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            integration: { http: note }                          | 1:14: route 'x': there is no upstream 'note'; did you mean 'notes'?
            integration: { http: { upstream: people } }          | there is no upstream 'people'; known are bare, notes
            integration: { http: { upstream: notes, path: "/o/{is}" } } | the path /x/{id} of route 'x' has no {is}; did you mean 'id'?
            integration: { http: { upstream: notes, path: "/o/{path.other}" } } | the path /x/{id} of route 'x' has no {other}; known are id
            integration: { http: { upstream: notes, path: "/o/{body}" } } | {body} cannot be here
            integration: { http: { upstream: notes, path: "/o/{user}" } } | has no {user}
            integration: { http: { upstream: notes, path: "/o/{caller.name}" } } | {caller.name} is no value of a request
            integration: { http: { upstream: notes, path: "/o p" } }     | a path begins with a slash, and has no space
            integration: { redirect: { to: "//evil.example/{id}" } }     | no request may choose where others are sent
            integration: { redirect: { to: "https://{header.host}/" } }  | no request may choose where others are sent
            integration: { redirect: { to: "{query.next}" } }            | no request may choose where others are sent
            integration: { redirect: { to: "javascript:alert(1)" } }     | no request may choose where others are sent
            integration: { redirect: { to: "https://a@b/" } }            | no request may choose where others are sent
            integration: { mock: { status: 204, body: x } }      | an answer with status 204 has no body
            integration: { mock: { headers: { Connection: x } } }        | 'Connection' is the gateway's own
            integration: { mock: { headers: { X-A: "a\\r\\nb" } } }      | a field's value is one line of ASCII characters
            integration: { mock: { headers: { X-A: a, x-a: b } } }       | 'x-a' is here twice: upper and lower case are the same
            integration: { mock: { problem: gon } }              | did you mean 'gone'?
            integration: { aws: { service: sns, form: { a: "{pth.id}" } } }     | {pth.id} is no value of a request
            integration: { aws: { service: sns, json: { a: ["{other}"] } } }    | has no {other}
            integration: { aws: { service: sns, endpoint: "http://a:b" } }      | this is no address
            integration: { lambda: { function: f, region: Frankfurt } }         | 'region' must be a region, such as eu-central-1
            auth: { authorizer: partner }                        | there is no authorizer 'partner'; did you mean 'partners'?
            auth: { jwt: { issuer: elsewhere } }                 | there is no issuer 'elsewhere'; known are other
            policies: { cors: { origins: [app.example.com] } }   | 'app.example.com' is no origin
            policies: { cors: { origins: ["https://app.example.com/"] } }       | is no origin
            policies: { cors: { origins: ["https://App.example.com"] } }        | is no origin
            policies: { cors: { origins: ["https://app.example.com:443"] } }    | is no origin
            policies: { cors: { origins: ["null"] } }            | is no origin
            policies: { cors: { origins: ["*"], credentials: true } }           | 'credentials' cannot go with the origin '*'
            policies: { timeouts: { firstByte: 0s } }            | 'firstByte' must be longer than nothing
            policies: { publish: { kafka: { topic: "a\\n" }, type: t } }         | 'topic' must be a topic
            integration: { lambda: { function: f, region: "eu-central-1\\n" } }  | 'region' must be a region
            integration: { http: { upstream: notes, path: "/o/{id" } }   | a brace is left over
            integration: { redirect: { to: "/o/\\0" } }                  | no request may choose
            policies: { timeouts: { firstByte: 10m } }           | 'firstByte' is longer than 'total'
            policies: { deprecation: { since: 2026-02-30 } }     | there is no such day
            policies: { deprecation: { since: 2026-02-01, sunset: 2026-01-01 } } | 'sunset' is before 'since'
            policies: { headers: { request: { set: { Host: a } } } }            | 'Host' is the gateway's own
            policies: { headers: { response: { remove: [Content-Length] } } }   | 'Content-Length' is the gateway's own
            policies: { headers: { request: { set: { X-A: "{path.x}" } } } }    | has no {x}
            methods: [POST], policies: { retries: 1 }            | of its methods none is idempotent
            integration: { http: { upstream: notes, websocket: true } }, policies: { retries: 1 } | what may become a WebSocket cannot be tried again
            integration: { mock: {} }, policies: { retries: 1 }  | only the integration 'http' can be tried again
            integration: { mock: {} }, policies: { validation: on }             | only the integration 'http' has an OpenAPI document
            integration: { http: bare }, policies: { validation: on }           | the upstream 'bare' has no OpenAPI document
            methods: [POST], policies: { cache: {} }             | there is nothing to keep
            auth: public, policies: { headers: { request: { set: { X-A: "{caller.subject}" } } } } | {caller.subject} is never known: the route 'x' is public
            """)
    void a_mistake_in_a_route_is_told_where_it_is(String part, String expected) {
        var methods = part.startsWith("methods") ? part.substring(9, part.indexOf(']') + 1) : "[GET]";
        var rest = part.startsWith("methods") ? part.substring(part.indexOf(']') + 3) : part;
        var integration = part.startsWith("integration") ? "" : ", integration: { http: notes }";
        var yaml = """
                routes: [ { %s, id: x, match: { path: "/x/{id}", methods: %s }%s } ]
                upstreams: { notes: { url: "http://notes" }, bare: { url: "http://bare", openapi: none } }
                issuers: { other: { issuer: o, audience: a, jwks: "https://o/jwks" } }
                authorizers: { partners: { url: "http://p", headers: [x-key] } }
                """.formatted(rest, methods, integration);

        assertThat(mistakes(yaml)).hasLineCount(1).contains("route 'x': ", expected.replace("1:14", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upstreams: { a: { url: "http://a:99999" } }          | 1:24: upstream 'a': this is no address
            upstreams: { a: { url: "http://a_b:x" } }            | 1:24: upstream 'a': this is no address
            upstreams: { a: { targets: [{ url: "http://a", weight: 0 }] } }  | needs a target with a weight
            upstreams: { a: { url: "http://a", breaker: { window: 0s } } }   | 'window' must be longer than nothing
            issuers: { default: { issuer: o, audience: a, jwks: "https://o/jwks" } } | 'default' is the issuer that the gateway is configured with
            plans: { a: { rate: 1, day: 5, month: 4 } }          | 'day' is more than 'month'
            plans: { a: { rate: 1, keys: [k] }, b: { rate: 1, keys: [k] } }  | 1:58: plan 'b': the key 'k' has the plan 'a' already
            plans: { a: { rate: 1, groups: [g] }, b: { rate: 1, groups: [g] } } | the group 'g' has the plan 'a' already
            plans: { a: { rate: 1, default: true }, b: { rate: 1, default: true } } | another plan is the default already
            authorizers: { a: { url: "http://a", headers: [k], timeout: 0s } } | 'timeout' must be longer than nothing
            """)
    void a_mistake_elsewhere_is_told_too(String section, String expected) {
        assertThat(mistakes(section + "\nroutes: []")).hasLineCount(1).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: x, match: { path: /y, methods: [GET] }                    | 3:11: route 'x': the route in line 2 has the same id
            id: y, match: { path: /x, methods: [POST, GET] }              | 3:21: route 'y': it takes GET /x, which 'x' in line 2 takes too
            id: y, match: { path: "/", methods: [GET] }                   | which one of the gateway's own pages takes too
            id: y, match: { path: "/problems/{x}", methods: [GET] }       | which one of the gateway's own pages takes too
            id: gateway-home, match: { path: /y, methods: [GET] }         | one of the gateway's own pages has the same id
            id: y, match: { path: "/y/{a}/{a}", methods: [GET] }          | two variables of the path /y/{a}/{a} have one name
            id: y, match: { path: "/y//z", methods: [GET] }               | must start with a slash, and have {name} as its only special segments
            id: y, match: { path: "/y/{a}.json", methods: [GET] }         | must start with a slash, and have {name}
            """)
    void two_routes_that_are_in_each_others_way_are_both_named(String second, String expected) {
        assertThat(mistakes("""
                routes:
                  - { id: x, match: { path: /x, methods: [GET, PUT] }, integration: { mock: {} } }
                  - { %s, integration: { mock: {} } }
                """.formatted(second))).hasLineCount(1).contains(expected);
    }

    @Test
    void routes_for_one_path_are_told_apart_by_their_conditions() {
        var routes = """
                routes:
                  - { id: x, match: { path: "/x/{a}", methods: [GET], headers: { X-V: "1" } }, integration: { mock: {} } }
                  - { id: y, match: { path: "/x/{b}", methods: [GET], headers: { x-v: "%s" } }, integration: { mock: {} } }
                """;

        assertThat(mistakes(routes.formatted("2"))).isEmpty();
        assertThat(mistakes(routes.formatted("1")))
                .isEqualTo(
                        "3:21: route 'y': it takes GET /x/{b}, which 'x' in line 2, under the same conditions, takes too");
    }

    @Test
    void what_is_wrong_in_the_defaults_is_told_once() {
        assertThat(mistakes("""
                defaults: { auth: { authorizer: none }, policies: { timeouts: { firstByte: 0s } } }
                routes:
                  - { id: x, match: { path: /x, methods: [GET] }, integration: { mock: {} } }
                  - { id: y, match: { path: /y, methods: [GET] }, integration: { mock: {} } }
                """)).isEqualTo("""
                1:33: there is no authorizer 'none'; there is none
                1:76: 'firstByte' must be longer than nothing""");
    }

    @Test
    void what_leads_to_something_wrong_is_not_wrong_itself() {
        assertThat(mistakes("""
                upstreams: { a: { url: nowhere } }
                routes: [ { id: x, match: { path: /x, methods: [GET] }, integration: { http: a } } ]
                """)).hasLineCount(1).startsWith("1:24: upstream 'a': 'url' must be an address");
    }

    private static String mistakes(String yaml) {
        var bad = catchThrowableOfType(BadRouteFile.class, () -> FILE.parse(yaml));
        return bad == null ? "" : bad.lines().replace("text:", "");
    }
}
