package org.quarknotes.local.kafka.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates what is missing and leaves what is there. */
final class Topics {

    private Topics() {}

    /** Topics as {@code name:partitions:largestRecord}. Asking for the names also waits until the broker serves clients. */
    static void provide(Map<String, Object> client, Stream<String> topics)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            var existing = admin.listTopics().names().get();
            var missing = topics.map(Topics::parse)
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        }
    }

    private static NewTopic parse(String topic) {
        var parts = topic.split(":", -1);
        return new NewTopic(parts[0], Optional.of(Integer.valueOf(parts[1])), Optional.empty())
                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, parts[2]));
    }
}
