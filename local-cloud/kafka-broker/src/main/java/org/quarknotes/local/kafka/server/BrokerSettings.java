package org.quarknotes.local.kafka.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * One node that is broker and controller, with all that a cluster replicates held once, and no waiting for others.
 *
 * @param security of broker and client, in Kafka's words; nothing: anybody is served
 */
record BrokerSettings(Path data, int port, int controllerPort, Map<String, String> security) {

    static final int NODE = 1;
    /** Always the same, so that a folder which was formatted before is recognised: "quarknotes-local" in Base64. */
    static final String CLUSTER = "cXVhcmtub3Rlcy1sb2NhbA";

    static final String CONTROLLER = "CONTROLLER";

    String bootstrapServers() {
        return "localhost:" + port;
    }

    /** How to be a client. */
    Map<String, Object> client() {
        var client = new HashMap<String, Object>(security);
        client.put("bootstrap.servers", bootstrapServers());
        return client;
    }

    private String protocol() {
        return security.getOrDefault("security.protocol", "PLAINTEXT");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(identity());
        Doors.given().openIn(properties);
        properties.putAll(aloneInTheCluster());
        properties.putAll(security);
        return properties;
    }

    private Map<String, String> identity() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@localhost:" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry(
                        "listeners",
                        protocol() + "://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort),
                Map.entry("advertised.listeners", protocol() + "://localhost:" + port),
                Map.entry("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT," + protocol() + ":" + protocol()),
                Map.entry("log.dirs", logs().toString()));
    }

    private static Map<String, String> aloneInTheCluster() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"),
                // A broker that was killed registers again only when its old session is over: 9 s by default.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }
}
