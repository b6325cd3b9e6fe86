package org.quarknotes.local.system;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The four services. */
public enum Service {
    GATEWAY("gateway-service", 0, true, false),
    USERS("user-service", 1, true, true),
    NOTES("notes-service", 2, true, true),
    NOTIFY("notify-service", 3, true, true);

    private final String module;
    private final int place;
    private final boolean keepsData;
    private final boolean speaksKafka;

    Service(String module, int place, boolean keepsData, boolean speaksKafka) {
        this.module = module;
        this.place = place;
        this.keepsData = keepsData;
        this.speaksKafka = speaksKafka;
    }

    /** The folder that it lives in, and the name that people know. */
    public String module() {
        return module;
    }

    public static Optional<Service> named(String module) {
        return Stream.of(values())
                .filter(service -> service.module.equals(module))
                .findFirst();
    }

    /** Its port counted from the gateway's. */
    int place() {
        return place;
    }

    boolean needsTable() {
        return keepsData;
    }

    boolean needsBroker() {
        return speaksKafka;
    }

    Path table(Path house) {
        return house.resolve(module).resolve("src/main/resources/table.json");
    }

    Path jar(Path house) {
        return house.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
