package org.quarknotes.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.system.Quarknotes;

/** The portal's pages in a browser: for everybody, in both themes, on desk and phone. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
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

    static Stream<Arguments> pagesAndLooks() {
        return Stream.of("/", "/reference", "/problems", "/problems/validation-failed", "/status")
                .flatMap(path -> Stream.of(Look.values()).map(look -> Arguments.of(path, look)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndLooks")
    void each_page_can_be_used_by_everybody(String path, Look look) {
        try (var visit = chromium.visit(gateway, look)) {
            assertThat(visit.go(path).status()).isEqualTo(200);

            visit.keep(path.equals("/") ? "home" : path.substring(1).replace('/', '-'));
            visit.assertAccessible();
            visit.assertFitsInWidth();
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void who_uses_the_keyboard_skips_what_is_on_every_page() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.go("/");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().locator(":focus")).hasText("Skip to content");
            assertThat(visit.page().locator(":focus")).isInViewport();

            visit.page().keyboard().press("Enter");

            assertThat(visit.page().locator("main")).isFocused();
        }
    }

    @Test
    void everything_that_can_be_pressed_is_reached_by_the_keyboard_and_seen_to_be() {
        try (var visit = chromium.visit(gateway, Look.DARK_DESKTOP)) {
            visit.go("/");
            var pressable = visit.page().locator("a[href], button").count();
            var reached = new HashSet<Object>();
            for (var pressed = 0; pressed < pressable * 2; pressed++) {
                visit.page().keyboard().press("Tab");
                var outline = visit.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
                if (Boolean.TRUE.equals(visit.page().evaluate("() => document.activeElement.matches('a, button')"))) {
                    assertThat(outline).isEqualTo("solid");
                    reached.add(visit.page()
                            .evaluate("() => [...document.querySelectorAll('a[href], button')]"
                                    + ".indexOf(document.activeElement)"));
                }
            }

            assertThat(reached).hasSize(pressable);
        }
    }

    @Test
    void the_guide_gives_commands_that_name_this_gateway() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.go("/");

            assertThat(visit.page().locator("#begin pre").first()).containsText("QUARKNOTES=" + gateway);
            visit.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Copy"))
                    .first()
                    .click();
            assertThat(visit.page().locator("#announcement")).not().isEmpty();
        }
    }

    @Test
    void without_scripts_the_guide_can_still_be_read() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.page().route("**/*.js", Route::abort);
            visit.go("/");

            assertThat(visit.page().locator("#begin pre").first()).containsText("QUARKNOTES=http://");
            visit.assertAccessible();
        }
    }

    @Test
    void the_status_page_shows_each_service_and_route() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            visit.go("/status");

            assertThat(visit.page().locator("#summary")).hasText("All services are available.");
            assertThat(visit.page().locator("#services h3")).containsText(new String[] {"users", "notes", "notify"});
            assertThat(visit.page().locator("#routes tr").filter(withText("note-restore")))
                    .containsText("Available");
        }
    }

    @Test
    void the_status_page_says_when_nobody_answers() {
        try (var visit = chromium.visit(gateway, Look.DARK_PHONE)) {
            visit.page().route("**/status.json", Route::abort);
            visit.go("/status");

            assertThat(visit.page().locator("#summary")).containsText("The gateway itself does not answer.");
            visit.assertAccessible();
        }
    }

    @Test
    void a_page_that_is_not_there_is_a_problem_document() {
        try (var visit = chromium.visit(gateway, Look.LIGHT_DESKTOP)) {
            var answer = visit.go("/no/such/page");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headerValue("content-type")).isEqualTo("application/problem+json");
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
