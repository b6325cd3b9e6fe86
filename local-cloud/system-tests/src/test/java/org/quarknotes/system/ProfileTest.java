package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own profile: what one is called. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileTest {
    private static final String ME = "/v1/users/me";

    private Client client;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void a_profile_is_read_with_its_tag_and_only_sent_when_it_is_news() {
        var read = me().send();
        var again = me().header("If-None-Match", read.etag()).send();
        var head = me().by("HEAD").send();

        var profile = read.json();
        assertThat(profile.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "email", "displayName", "groups", "createdAt", "updatedAt");
        assertThat(profile.path("id").asText()).isEqualTo(ada.id());
        assertThat(profile.path("email").asText()).isEqualTo(ada.email());
        assertThat(profile.path("displayName").asText()).isEqualTo("Ada");
        assertThat(profile.path("groups").toString()).isEqualTo("[]");
        assertThat(profile.path("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(read.etag()).matches("\"[^\"]+\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(head.etag()).isEqualTo(read.etag());
    }

    @Test
    void a_new_name_is_what_others_see() {
        var grace = Person.arrive(client);
        var before = me().send();

        var renamed = rename("{\"displayName\": \"  Ada, Countess of Lovelace 👑 \"}", before.etag());

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.json().path("displayName").asText()).isEqualTo("Ada, Countess of Lovelace 👑");
        assertThat(renamed.json().path("createdAt")).isEqualTo(before.json().path("createdAt"));
        assertThat(renamed.etag()).isNotEqualTo(before.etag());
        var read = me().send();
        assertThat(read.json()).isEqualTo(renamed.json());
        assertThat(read.etag()).isEqualTo(renamed.etag());
        assertThat(client.get("/v1/users/" + ada.id())
                        .as(grace)
                        .send()
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Ada, Countess of Lovelace 👑");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var seen = me().send().etag();
        var name = "{\"displayName\": \"Countess\"}";

        assertThat(account.refusal(client.patch(ME, name))).isEqualTo("precondition-required");
        for (var malformed : List.of("1", "nonsense", "\"1", "*, \"1\"")) {
            assertThat(rename(name, malformed).problem()).as(malformed).isEqualTo("malformed-request");
        }
        assertThat(rename(name, "\"99\"").problem()).isEqualTo("stale-version");
        assertThat(rename(name, "W/" + seen).problem()).isEqualTo("stale-version");
        assertThat(rename(name, seen).status()).isEqualTo(200);
        assertThat(rename("{\"displayName\": \"Lady\"}", seen).problem()).isEqualTo("stale-version");
        assertThat(rename("{\"displayName\": \"Lady\"}", "*").status()).isEqualTo(200);
    }

    @Test
    void a_patch_that_names_nothing_leaves_the_name() {
        assertThat(rename("{}", "*").json().path("displayName").asText()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"displayName": null}                | validation-failed
            {"displayName": " "}                 | validation-failed
            {"displayName": "a\\nb"}             | validation-failed
            {"displayName": 5}                   | malformed-body
            {"displayName": "a\\u0000"}          | malformed-body
            {"displayName": "\\ud83d"}           | malformed-body
            {"displayName": "A", "displayName": "B"} | malformed-body
            {"email": "new@example.com"}         | unknown-field
            {"groups": ["admin"]}                | unknown-field
            {"id": null}                         | unknown-field
            []                                   | malformed-body
            null                                 | malformed-body
            {                                    | malformed-body
            """)
    void a_bad_patch_is_refused_and_changes_nothing(String patch, String problem) {
        var before = me().send();

        var refused = rename(patch, "*");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(me().send().etag()).isEqualTo(before.etag());
    }

    @Test
    void a_name_has_at_most_100_characters() {
        assertThat(rename("{\"displayName\": \"%s\"}".formatted("😀".repeat(100)), "*")
                        .status())
                .isEqualTo(200);
        assertThat(rename("{\"displayName\": \"%s\"}".formatted("😀".repeat(101)), "*")
                        .problem())
                .isEqualTo("validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json-patch+json", "text/plain"})
    void another_type_of_patch_learns_the_right_one(String type) {
        var answer = client.patch(ME, "{\"displayName\": \"Lady\"}")
                .header("Content-Type", type)
                .ifMatch("*")
                .as(ada)
                .send();

        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        assertThat(answer.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    private Client.Request me() {
        return client.get(ME).as(ada);
    }

    private Client.Answer rename(String patch, String ifMatch) {
        return client.patch(ME, patch).ifMatch(ifMatch).as(ada).send();
    }
}
