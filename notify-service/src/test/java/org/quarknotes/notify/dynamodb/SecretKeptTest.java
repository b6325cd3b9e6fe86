package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.webhooks.RealReceiver;

/** What a webhook's messages are signed with is in no log and in no description of anything. */
class SecretKeptTest {
    /** Keeps all that is logged. */
    private static final class Everything extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLoggerName() + " " + record.getMessage() + " "
                    + (record.getParameters() == null ? "" : List.of(record.getParameters()))
                    + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void no_log_tells_it_whatever_happens_to_a_message() throws Exception {
        var logged = new Everything();
        var ours = Logger.getLogger("org.quarknotes");
        ours.setLevel(Level.ALL);
        ours.addHandler(logged);
        try (var failing = RealReceiver.that(RealReceiver.answering(500));
                var gone = RealReceiver.that(RealReceiver.answering(410))) {
            var desk = new WebhookDesk();
            var secrets = List.of(
                    desk.hook(failing.url()).secret().text(),
                    desk.hook(gone.url()).secret().text(),
                    desk.hook("http://127.0.0.1:1/").secret().text());

            desk.tell(Kind.NOTE_SHARED);
            desk.round();

            assertThat(logged.lines)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(secrets).doesNotContain("whsec_"));
        } finally {
            ours.removeHandler(logged);
        }
    }

    @Test
    void nothing_that_has_it_describes_itself_with_it() {
        var desk = new WebhookDesk();
        var hook = desk.hook("https://hooks.invalid/");

        assertThat(List.of(
                        hook.toString(),
                        hook.secret().toString(),
                        desk.keeping.list(desk.ada).toString()))
                .noneMatch(text -> text.contains("whsec_"));
    }
}
