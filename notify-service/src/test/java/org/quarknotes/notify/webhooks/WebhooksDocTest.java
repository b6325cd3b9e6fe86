package org.quarknotes.notify.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in {@code docs/webhooks.md} by which receivers are to verify messages does so. */
class WebhooksDocTest {
    private static final Pattern SAMPLE = Pattern.compile("(?s)```java verify\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void who_copies_the_sample_tells_our_messages_from_all_others() throws Exception {
        try (var receiver = RealReceiver.that(RealReceiver.answering(200));
                var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var isGenuine = compiled(loader);
            Posts.anywhere(Clock.systemUTC(), Duration.ofSeconds(5))
                    .post(Samples.webhook(receiver.url()), Samples.POSTING, Optional.of(Samples.TOLD));
            var heard = receiver.heard().getFirst();
            var now = Instant.now();

            assertThat(isGenuine(isGenuine, heard, heard.body(), now)).isTrue();
            assertThat(isGenuine(isGenuine, heard, heard.body().replace("bob", "eve"), now))
                    .isFalse();
            assertThat(isGenuine(isGenuine, heard, heard.body(), now.plus(Duration.ofHours(1))))
                    .isFalse();
        }
    }

    private static boolean isGenuine(Method method, Heard heard, String body, Instant now) throws Exception {
        return (boolean) method.invoke(
                null,
                Samples.SECRET.text(),
                heard.field("webhook-id"),
                heard.field("webhook-timestamp"),
                heard.field("webhook-signature"),
                body.getBytes(UTF_8),
                now);
    }

    private Method compiled(ClassLoader loader) throws Exception {
        var page = SAMPLE.matcher(Files.readString(Path.of("..", "docs", "webhooks.md")));
        assertThat(page.find()).isTrue();
        var source = Files.writeString(folder.resolve("Verify.java"), page.group(1));
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        return loader.loadClass("Verify")
                .getMethod(
                        "isGenuine",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        byte[].class,
                        Instant.class);
    }
}
