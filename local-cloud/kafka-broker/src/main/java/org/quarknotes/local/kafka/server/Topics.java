package org.quarknotes.local.kafka.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates what is missing and leaves what is there. */
final class Topics {

    private Topics() {}

    /** Topics as {@code name:partitions}. Asking for the names also waits until the broker serves clients. */
    static void provide(String bootstrapServers, Stream<String> topics)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            var missing = topics.map(Topics::parse)
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        }
    }

    private static NewTopic parse(String topic) {
        int colon = topic.lastIndexOf(':');
        int partitions = Integer.parseInt(topic.substring(colon + 1));
        return new NewTopic(topic.substring(0, colon), Optional.of(partitions), Optional.empty());
    }
}
