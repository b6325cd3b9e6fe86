package org.quarknotes.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.system.Quarknotes;
import org.quarknotes.system.output.SentPasswords;

/** The reference in a browser: read, and tried, with nothing but the page. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private static final String PASSWORD = "an engine of brass and " + UUID.randomUUID();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private URI gateway;
    private Chromium chromium;

    @BeforeAll
    void start(Quarknotes.Running system) {
        gateway = system.gateway();
        chromium = Chromium.open();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT_DESKTOP", "DARK_PHONE"})
    void somebody_registers_signs_in_and_writes_a_note_with_the_page_alone(Look look) throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        try (var visit = chromium.visit(gateway, look)) {
            var page = visit.page();
            visit.go("/reference");

            assertThat(tried(page, "People-registerUser", """
                            {"email": "%s", "password": "%s", "displayName": "Ada"}""".formatted(email, PASSWORD)))
                    .hasText("201");
            fold(page, "People-registerUser");
            assertThat(tried(page, "Sessions-signIn", """
                            {"email": "%s", "password": "%s"}""".formatted(email, PASSWORD)))
                    .hasText("201");
            authorize(visit, accessToken(page));
            fold(page, "Sessions-signIn");
            assertThat(tried(page, "Notes-createNote", "{\"title\": \"From the reference\"}"))
                    .hasText("201");

            visit.assertAccessible();
            visit.assertFitsInWidth();
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void without_a_token_the_answer_is_the_problem_that_the_gateway_gave() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.go("/reference");

            assertThat(tried(visit.page(), "Notes-createNote", "{\"title\": \"Of nobody\"}"))
                    .hasText("401");
            assertThat(live(visit.page(), "Notes-createNote")
                            .locator(".response-col_description pre")
                            .first())
                    .containsText("/problems/unauthenticated");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void what_opens_can_be_used_by_everybody_too(Look look) {
        try (var visit = chromium.visit(gateway, look)) {
            var page = visit.page();
            visit.go("/reference");
            page.locator("#operations-Notes-replaceNote .opblock-summary-control")
                    .click();
            page.locator(".models-control").click();
            page.locator(".models .json-schema-2020-12-accordion").first().click();

            visit.keep("reference-open");
            visit.assertAccessible();
            visit.assertFitsInWidth();
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void the_dialog_is_entered_and_left_by_keyboard() {
        try (var visit = chromium.visit(gateway, Look.DARK_DESKTOP)) {
            var page = visit.page();
            visit.go("/reference");
            page.locator(".auth-wrapper > .authorize").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Value:")
                            .or(page.locator(".modal-ux input"))
                            .first())
                    .isFocused();
            visit.keep("reference-credentials");
            visit.assertAccessible();

            page.keyboard().press("Escape");

            assertThat(page.locator(".modal-ux")).hasCount(0);
            assertThat(page.locator(".auth-wrapper > .authorize")).isFocused();
        }
    }

    @Test
    void the_theme_follows_the_system_while_the_page_is_open() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.go("/reference");
            assertThat(visit.page().locator("html.dark-mode")).hasCount(0);

            visit.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));

            assertThat(visit.page().locator("html.dark-mode")).hasCount(1);
            visit.assertAccessible();
        }
    }

    /** Opens an operation, sends this body, and waits for the answer; its status. */
    private static Locator tried(Page page, String operation, String body) {
        SentPasswords.notice("/v1/users", body.getBytes(UTF_8));
        var block = page.locator("#operations-" + operation);
        block.locator(".opblock-summary-control").click();
        block.locator("textarea").fill(body);
        block.locator(".execute").click();
        return live(page, operation).locator(".response-col_status").last();
    }

    private static Locator live(Page page, String operation) {
        return page.locator("#operations-" + operation + " .live-responses-table");
    }

    private static void fold(Page page, String operation) {
        page.locator("#operations-" + operation + " .opblock-summary-control").click();
    }

    private static String accessToken(Page page) throws JsonProcessingException {
        var body = live(page, "Sessions-signIn")
                .locator(".response-col_description pre")
                .first()
                .innerText();
        return JSON.readTree(body).path("accessToken").asText();
    }

    private static void authorize(Visit visit, String token) {
        assertThat(token).as("whether an access token was shown").isNotEmpty();
        var page = visit.page();
        page.locator(".auth-wrapper > .authorize").click();
        var way = page.locator(".auth-container").filter(new Locator.FilterOptions().setHasText("accessToken"));
        way.locator("input").fill(token);
        way.locator("button.authorize").click();
        assertThat(way).containsText("Authorized");
        visit.assertAccessible();
        page.locator(".modal-ux .btn-done").first().click();
    }
}
