package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
    private static final SchemaCheck CHECK = new SchemaCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            routes: [] ~route: []             | 2:1: 'route' is not known here; did you mean 'routes'?
            routes: {}                        | 1:9: 'routes' must be a list, such as [ a, b ]; it is a mapping
            routes:                           | 1:8: 'routes' has no value
            defaults: {}                      | 1:1: 'routes' is missing
            []                                | 1:1: the file must be a mapping with authorizers, defaults, issuers
            routes: [ x ]                     | 1:11: an entry of 'routes' must be a mapping with auth, id
            routes: [ { id: x } ]             | 1:11: route 'x': 'integration' is missing
            routes: [ { id: x, limits: {} } ] | 1:20: route 'x': 'limits' is not known here; it belongs within 'policies'
            routes: [ { id: 5 } ]             | 'id' must be a name: a letter, then letters, digits
            """)
    void a_mistake_in_the_file_is_told(String yaml, String expected) {
        assertThat(lines(yaml.replace('~', '\n'))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { url: "http://a/b" }                         | 'url' must be an address: http:// or https://, a host
            { url: "http://u:p@a" }                       | 'url' must be an address
            { url: "ftp://a" }                            | it is 'ftp://a'
            { url: 5 }                                    | 'url' must be an address
            { url: "http://a", targets: [{ url: "http://b" }] } | upstream 'a': it must have exactly one of url, targets; it has url and targets
            {}                                            | it must have exactly one of url, targets; it has none
            { targets: [] }                               | 'targets' must not be empty
            { targets: [{ weight: 1 }] }                  | 'url' is missing
            { url: "http://a", conections: 5 }            | 'conections' is not known here; did you mean 'connections'?
            { url: "http://a", connections: 0 }           | 'connections' must be a whole number from 1 to 100000; it is '0'
            { url: "http://a", connections: many }        | 'connections' must be a whole number from 1 to 100000; it is 'many'
            { url: "http://a", connections: 1.5 }         | 'connections' must be a whole number from 1 to 100000; it is '1.5'
            { url: "http://a", connectTimeout: 5 }        | 'connectTimeout' must be a duration: a number and its unit
            { url: "http://a", connectTimeout: 5 s }      | it is '5 s'
            { url: "http://a", breaker: on }              | 'breaker' must be off or a mapping with failureRate
            { url: "http://a", breaker: { windo: 1s } }   | 'windo' is not known here; did you mean 'window'?
            { url: "http://a", openapi: openapi.json }    | 'openapi' must be the path of its OpenAPI document, or none
            """)
    void a_mistake_in_an_upstream_is_told(String upstream, String expected) {
        assertThat(lines("upstreams: { a: %s }\nroutes: []".formatted(upstream)))
                .hasLineCount(1)
                .contains("upstream 'a': ", expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            integration: {}                               | must have exactly one of aws, http, lambda, mock, redirect; it has none
            integration: { http: a, mock: {} }            | must have exactly one of aws, http, lambda, mock, redirect; it has http and mock
            integration: { htpp: a }                      | 'htpp' is not known here; did you mean 'http'?
            integration: { http: {} }                     | 'upstream' is missing
            integration: { http: [a] }                    | 'http' must be text or a mapping with path, upstream, websocket; it is a list
            integration: { aws: { service: s, form: {}, json: 5 } } | 'form' and 'json' exclude each other
            integration: { mock: { body: x, json: 5 } }   | 'body' and 'json' exclude each other
            integration: { mock: { detail: x } }          | 'detail' is here, so 'problem' must be too
            integration: { mock: { status: 99 } }         | 'status' must be a status from 200 to 599; it is '99'
            integration: { redirect: { to: /x, status: 200 } } | 'status' must be 301 or 302 or 303 or 307 or 308; it is '200'
            auth: pulic                                   | 'auth' must be public or jwt or apiKey or a mapping with apiKey, authorizer, jwt; it is 'pulic'; did you mean 'public'?
            auth: { jwt: {}, apiKey: {} }                 | 'auth' must have exactly one of apiKey, authorizer, jwt; it has apiKey and jwt
            auth: { jwt: { scopes: [] } }                 | 'scopes' must not be empty
            auth: { jwt: { scopes: [a b] } }              | an entry of 'scopes' must be a scope
            policies: { retries: 9 }                      | 'retries' must be a whole number from 0 to 5; it is '9'
            policies: { retries: lots }                   | 'retries' must be off or a whole number from 0 to 5; it is 'lots'
            policies: { compression: true }               | 'compression' must be on or off or a mapping with from; it is 'true'
            policies: { validation: of }                  | 'validation' must be on or off; it is 'of'; did you mean 'off'?
            policies: { cors: { origins: ["*", "*"] } }   | 'origins' has the same entry twice
            policies: { cors: { origins: "*" } }          | 'origins' must be a list, such as [ a, b ]; it is '*'
            policies: { throttle: {} }                    | 'throttle' must not be empty; it may have address, caller, route
            policies: { throttle: }                       | 'throttle' has no value
            policies: { limits: { body: 1MB } }           | 'body' must be a size: bytes, or a number with K, M or G
            policies: { headers: { request: { set: { X-A: 5 } } } }   | 'X-A' must be text: put 5 in quotes
            policies: { headers: { request: { set: { "X A": a } } } } | 'X A' is not the name of a header field
            policies: { publish: { type: x } }            | 'publish' must have exactly one of kafka, sns; it has none
            policies: { deprecation: { since: soon } }    | 'since' must be a date, such as 2027-01-31; it is 'soon'
            """)
    void a_mistake_in_a_route_is_told(String part, String expected) {
        var integration = part.startsWith("integration") ? "" : ", integration: { http: a }";
        var yaml = "routes: [ { id: x, match: { path: /x, methods: [GET] }, %s%s } ]".formatted(part, integration);

        assertThat(lines(yaml)).hasLineCount(1).contains("route 'x': ", expected);
    }

    @Test
    void all_mistakes_are_told_in_the_order_of_the_file() {
        assertThat(lines("""
                routes:
                  - id: x
                    match: { path: x }
                    auth: none
                upstream: {}
                """).lines().map(line -> line.substring(0, 4)))
                .containsExactly("2:5:", "3:12", "3:20", "4:11", "5:1:");
    }

    @Test
    void what_came_from_the_environment_is_not_told() {
        var lines = lines("""
                upstreams: { a: { url: "${SECRET}" } }
                routes: [ { id: x, match: { path: "/", methods: [GET], query: ${SECRET} }, integration: { http: a } } ]
                """.replace("query: ${SECRET}", "query: { a: b }, host: \"${SECRET}\""));

        assertThat(lines).contains("${SECRET}").doesNotContain("s3cr3t");
    }

    private static String lines(String yaml) {
        var document = YamlReading.read(yaml, name -> Optional.of("u:s3cr3t@"));
        assertThat(document.mistakes().all()).isEmpty();
        CHECK.check(document);
        return String.join(
                "\n", document.mistakes().all().stream().map(Mistake::toString).toList());
    }
}
