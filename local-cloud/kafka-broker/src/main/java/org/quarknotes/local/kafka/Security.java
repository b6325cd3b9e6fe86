package org.quarknotes.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What it takes to be a client of a broker that asks for TLS and a password, SASL_SSL with PLAIN.
 *
 * @param store a PKCS #12 file with the broker's key and certificate; clients trust it
 * @param password of the store, and of the one user
 */
public record Security(Path store, String password) {
    private static final String USER = "quarknotes";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    /** With a new key for {@code localhost}, in a folder that vanishes with this process. */
    public static Security create() {
        var store = TemporaryFolder.create().resolve("broker.p12");
        var password = "not-secret-" + System.nanoTime();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try {
            var process = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            password,
                            "-alias",
                            "broker",
                            "-keyalg",
                            "EC",
                            "-validity",
                            "2",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key: " + said);
            }
            return new Security(store, password);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to make a key with " + keytool, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a key was made", e);
        }
    }

    /** What a client says, in Kafka's words. */
    public Map<String, String> client() {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "%s username=\"%s\" password=\"%s\";".formatted(LOGIN, USER, password),
                "ssl.truststore.location",
                store.toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                password);
    }

    /** For the broker, which is a client of itself too. */
    void write(Path file) {
        var all = new Properties();
        all.putAll(client());
        all.putAll(Map.of(
                "ssl.keystore.location",
                store.toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.password",
                password,
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "security.inter.broker.protocol",
                "SASL_SSL",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                "%s username=\"%s\" password=\"%s\" user_%s=\"%s\";".formatted(LOGIN, USER, password, USER, password)));
        try (var out = Files.newOutputStream(file)) {
            all.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write " + file, e);
        }
    }
}
