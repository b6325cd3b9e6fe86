package org.quarknotes.kafka;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Sends dead letters again to where they came from, each once, in a process of its own: {@code java -cp
 * "app/*:lib/main/*:lib/boot/*" org.quarknotes.kafka.Redrive --dry-run} in the folder of any service that has this
 * library. The broker and the credentials come from the variables that the service has, such as {@code
 * KAFKA_BOOTSTRAP_SERVERS} and {@code KAFKA_SASL_JAAS_CONFIG}. Exit codes: 0 done, 1 not done, 2 wrong usage.
 */
public final class Redrive {
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Redrive() {}

    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.SEVERE);
        System.exit(run(List.of(arguments), settings(System.getenv()), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, Object> settings, PrintStream out, PrintStream errors) {
        if (arguments.contains("--help")) {
            out.println(Selection.USAGE);
            return 0;
        }
        try (var redriving = Redriving.begin(Selection.of(arguments), settings, out)) {
            out.println(redriving.all());
            return 0;
        } catch (IllegalArgumentException usage) {
            errors.println(usage.getMessage());
            errors.println(Selection.USAGE);
            return 2;
        } catch (KafkaException failure) {
            errors.println(
                    "Not done: " + failure.getMessage() + ". What was sent is remembered; run it again to go on.");
            return 1;
        }
    }

    /** {@code KAFKA_SECURITY_PROTOCOL} is what Kafka calls {@code security.protocol}, and so on. */
    static Map<String, Object> settings(Map<String, String> environment) {
        var settings = new HashMap<String, Object>();
        for (var names : List.of(ConsumerConfig.configNames(), ProducerConfig.configNames())) {
            names.forEach(name -> {
                var value =
                        environment.get("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'));
                if (value != null) {
                    settings.put(name, value);
                }
            });
        }
        settings.putIfAbsent("bootstrap.servers", "localhost:9092");
        return settings;
    }

    static Map<String, Object> only(Set<String> names, Map<String, Object> settings, Map<String, Object> more) {
        var chosen = new HashMap<>(settings);
        chosen.keySet().retainAll(names);
        chosen.putAll(more);
        return chosen;
    }
}
