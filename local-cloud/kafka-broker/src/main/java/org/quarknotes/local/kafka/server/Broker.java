package org.quarknotes.local.kafka.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Formats the folder if it is new, starts the server, provides the topics, and says that it is ready. */
public final class Broker {

    /** The file, in the data folder, whose existence says that clients are served and the topics exist. */
    public static final String READY = "ready";

    /** The file, in the data folder, that asks for TLS and a password; without it, anybody is served. */
    public static final String SECURITY = "security.properties";

    private Broker() {}

    /** Arguments: data folder, port for clients, port of the controller, then topics as {@code name:partitions}. */
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var settings = new BrokerSettings(
                data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), security(data.resolve(SECURITY)));
        format(settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        Topics.provide(settings.client(), Arrays.stream(arguments).skip(3));
        Files.createFile(data.resolve(READY));
        System.out.println("Ready at " + settings.bootstrapServers());
        server.awaitShutdown();
    }

    private static Map<String, String> security(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static void format(BrokerSettings settings) throws Exception {
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(BrokerSettings.CLUSTER)
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .addDirectory(settings.logs().toString())
                .setMetadataLogDirectory(settings.logs().toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
