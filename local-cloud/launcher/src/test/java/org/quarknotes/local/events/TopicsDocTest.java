package org.quarknotes.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.kafka.Topic;
import org.quarknotes.local.system.EventTopics;

class TopicsDocTest {
    private static final Path DOC = Path.of("../../docs/events/README.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(quarknotes\\.[a-z.-]+)` \\| (\\d+) \\| (\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern SENT_TO =
            Pattern.compile("^\\| `org\\.[a-z.0-9-]+` \\| `([a-z.]+)` \\|", Pattern.MULTILINE);

    @Test
    void the_topics_of_the_document_are_those_that_there_are() throws IOException {
        assertThat(documented()).isEqualTo(EventTopics.all());
    }

    @Test
    void events_go_to_topics_that_there_are_and_that_have_dead_letters() throws IOException {
        var names = EventTopics.all().stream().map(Topic::name).toList();

        assertThat(SENT_TO.matcher(Files.readString(DOC)).results().map(row -> row.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(topic -> assertThat(names).contains(topic, topic + ".dead-letters"));
    }

    private static List<Topic> documented() throws IOException {
        return ROW.matcher(Files.readString(DOC))
                .results()
                .map(row -> new Topic(row.group(1), Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3))))
                .toList();
    }
}
