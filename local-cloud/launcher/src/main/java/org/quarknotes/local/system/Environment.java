package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quarknotes.local.kafka.Door;

/** The environment variables that tell a service its ports, its neighbours and its secrets. */
final class Environment {

    /** Whose account is the first with the right to administer. */
    static final String FIRST_ADMIN = "admin@example.com";

    private final PortPlan ports;
    private final Ways ways;
    private final LocalSecrets secrets;
    private final LocalSigningKeys signingKeys;

    Environment(PortPlan ports, Ways ways, LocalSecrets secrets, LocalSigningKeys signingKeys) {
        this.ports = ports;
        this.ways = ways;
        this.secrets = secrets;
        this.signingKeys = signingKeys;
    }

    Map<String, String> of(Service service) {
        var all = new TreeMap<String, String>();
        all.putAll(addresses(service));
        all.putAll(neighbours(service));
        all.putAll(observability());
        all.put("QUARKNOTES_CURSORS_SECRET", secrets.secret("cursors-secret"));
        if (service == Service.GATEWAY) {
            all.put("QUARKNOTES_GATEWAY_USAGE_ENDPOINT", dynamoDb(service));
            all.put("QUARKNOTES_GATEWAY_USAGE_REGION", Tables.REGION.id());
        }
        if (service == Service.USERS) {
            all.put("QUARKNOTES_USERS_SECRET", secrets.secret("users-secret"));
            all.put("QUARKNOTES_USERS_SIGNING_KEYS", signingKeys.folder().toString());
            all.put("QUARKNOTES_USERS_FIRST_ADMIN", FIRST_ADMIN);
        }
        return all;
    }

    /** Written for a service that somebody else starts, readable by {@code sh} and by nobody but its owner. */
    Path write(Service service, Path folder) {
        var file = folder.resolve(service.module() + ".env");
        var lines = of(service).entrySet().stream()
                .map(entry -> "%s='%s'\n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, lines, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write " + file, e);
        }
    }

    private Map<String, String> addresses(Service service) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "localhost",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports.of(service)),
                "QUARKUS_MANAGEMENT_HOST",
                "localhost",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(ports.management(service)));
    }

    private Map<String, String> neighbours(Service service) {
        var users = neighbour(service, Service.USERS);
        return Map.ofEntries(
                Map.entry("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", dynamoDb(service)),
                Map.entry("QUARKUS_DYNAMODB_AWS_REGION", Tables.REGION.id()),
                Map.entry("AWS_ACCESS_KEY_ID", Tables.ANYBODY.accessKeyId()),
                Map.entry("AWS_SECRET_ACCESS_KEY", Tables.ANYBODY.secretAccessKey()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + kafka(service)),
                Map.entry("QUARKNOTES_TOKENS_ISSUER", ports.gateway().toString()),
                Map.entry("QUARKNOTES_TOKENS_JWKS", users + "/.well-known/jwks.json"),
                Map.entry("QUARKNOTES_TOKENS_ENDED_SESSIONS", users + "/internal/ended-sessions"),
                Map.entry("QUARKNOTES_TOKENS_API_KEY_EXCHANGE", users + "/internal/api-key-exchange"),
                Map.entry("QUARKNOTES_USERS_URL", users),
                Map.entry("QUARKNOTES_NOTES_URL", neighbour(service, Service.NOTES)),
                Map.entry("QUARKNOTES_NOTIFY_URL", neighbour(service, Service.NOTIFY)));
    }

    private String neighbour(Service from, Service to) {
        int port = ports.of(to);
        return at(from == to ? port : ways.port(from.module(), to.module(), port));
    }

    private String dynamoDb(Service from) {
        return at(ways.port(from.module(), Parts.DYNAMO_DB, ports.dynamoDb().getPort()));
    }

    private int kafka(Service from) {
        return Doors.of(from, ports, ways)
                .map(Door::advertised)
                .orElse(ports.kafka().clients());
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    /** Logs for people instead of machines, without the ways to ready; spans soon enough for somebody who waits. */
    private Map<String, String> observability() {
        return Map.of(
                "QUARKUS_BANNER_ENABLED", "false",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "QUARKNOTES_GATEWAY_ACCESS_LOG", "text",
                "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", ports.traces().toString(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "0.2S");
    }
}
