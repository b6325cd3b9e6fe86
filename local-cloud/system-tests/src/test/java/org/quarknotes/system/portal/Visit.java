package org.quarknotes.system.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody looks at the portal; everything that their browser complains of is noted. */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "portal");
    private static final String AXE = axe();

    /** Each violation with the elements that it is about. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(violation =>
                violation.id + ': ' + violation.help + ' at ' +
                violation.nodes.slice(0, 5).map(node => node.target.join(' ') + ' (' + node.failureSummary + ')').join('; '))
            """;

    private final URI gateway;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, URI gateway, Look look) {
        this.gateway = gateway;
        this.look = look;
        this.context = browser.newContext(look.options());
        context.setDefaultTimeout(Chromium.PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Goes there, and waits until the page has loaded and asked for all that it wants. */
    Response go(String path) {
        var response = Objects.requireNonNull(page.navigate(gateway + path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return response;
    }

    /** A breach of the content security policy would be among them. */
    void assertNothingToComplainOf() {
        assertThat(complaints).isEmpty();
    }

    @SuppressWarnings("unchecked")
    void assertAccessible() {
        page.evaluate(AXE);
        assertThat((List<String>) page.evaluate(VIOLATIONS)).isEmpty();
    }

    void assertFitsInWidth() {
        var beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels beyond the right edge")
                .isLessThanOrEqualTo(0);
    }

    /** A picture for people. */
    void keep(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
    }

    private static String axe() {
        try (var script = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading axe-core", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
