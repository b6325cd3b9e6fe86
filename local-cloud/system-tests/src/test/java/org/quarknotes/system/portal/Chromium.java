package org.quarknotes.system.portal;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine, without a window. It belongs to the thread that opened it. Where there is none, tests are
 * skipped; in continuous integration they fail.
 */
final class Chromium implements AutoCloseable {
    private static final String NAMED = "QUARKNOTES_BROWSER";
    private static final Stream<String> NAMES =
            Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> USUAL = Stream.concat(
                    NAMES.map(name -> "/usr/bin/" + name),
                    Stream.of(
                            "/snap/bin/chromium",
                            "/Applications/Chromium.app/Contents/MacOS/Chromium",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
            .toList();

    /** Milliseconds; longer than a busy machine needs. */
    static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        this.playwright = Playwright.create(options);
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setTimeout(PATIENCE)
                        .setArgs(List.of("--disable-dev-shm-usage", "--force-color-profile=srgb")));
    }

    static Chromium open() {
        var found = installed();
        if (found.isEmpty()) {
            var advice = "No Chromium or Chrome is installed, or " + NAMED
                    + " names none: what needs a browser was not tested (on Debian: apt-get install chromium)";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(advice);
            }
            Assumptions.abort(advice);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(found.orElseThrow());
    }

    Visit visit(URI gateway, Look look) {
        return new Visit(browser, gateway, look);
    }

    private static Optional<Path> installed() {
        var named = System.getenv(NAMED);
        return (named == null ? USUAL : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
