package org.quarknotes.local.kafka.server;

import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quarknotes.local.kafka.Door;

/** More listeners for clients, each of which advertises another port than its own. */
public record Doors(List<Door> doors) {

    private static final String PROPERTY = "local.kafka.doors";

    /** The flag of the JVM by which {@link #given} finds them. */
    public static String flag(List<Door> doors) {
        return "-D" + PROPERTY + "=" + doors.stream().map(Door::toString).collect(Collectors.joining(","));
    }

    /** Those that this JVM was started with. */
    static Doors given() {
        return new Doors(Pattern.compile(",")
                .splitAsStream(System.getProperty(PROPERTY, ""))
                .filter(text -> !text.isEmpty())
                .map(Doors::parse)
                .toList());
    }

    /** Adds them to the settings that name the broker's other listeners. */
    void openIn(Properties settings) {
        for (int n = 0; n < doors.size(); n++) {
            append(
                    settings,
                    "listeners",
                    "DOOR%d://localhost:%d".formatted(n, doors.get(n).port()));
            append(
                    settings,
                    "advertised.listeners",
                    "DOOR%d://localhost:%d".formatted(n, doors.get(n).advertised()));
        }
        if (!doors.isEmpty()) {
            settings.merge("listener.security.protocol.map", protocols(), (own, more) -> own + "," + more);
        }
    }

    private String protocols() {
        return "PLAINTEXT:PLAINTEXT," + BrokerSettings.CONTROLLER + ":PLAINTEXT,"
                + IntStream.range(0, doors.size())
                        .mapToObj(n -> "DOOR" + n + ":PLAINTEXT")
                        .collect(Collectors.joining(","));
    }

    private static void append(Properties settings, String name, String listener) {
        settings.merge(name, listener, (own, more) -> own + "," + more);
    }

    private static Door parse(String text) {
        var ports = text.split(":", -1);
        return new Door(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }
}
