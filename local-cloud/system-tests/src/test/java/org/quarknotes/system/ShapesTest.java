package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarknotes.local.system.Service;

/** Neither shape carries what only the other needs. Looks at every class in every jar of what the builds made. */
class ShapesTest {
    private static final String LAMBDA = "com/amazonaws/services/lambda/";
    private static final String BRIDGE = "org/quarknotes/lambda/";
    private static final String KAFKA = "org/apache/kafka/";
    private static final String KAFKA_EVENTS = "org/quarknotes/kafka/";

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_container_holds_no_lambda_class(Service service) throws IOException {
        var classes = new TreeSet<String>();
        try (var files = Files.walk(Quarknotes.HOUSE.resolve(service.module()).resolve("target/quarkus-app"))) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                collect(Files.newInputStream(jar), classes);
            }
        }

        assertThat(classes).hasSizeGreaterThan(1000).noneMatch(name -> name.startsWith(LAMBDA));
        assertThat(classes).noneMatch(name -> name.startsWith(BRIDGE));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_function_holds_the_bridge_and_no_kafka_client(Service service) throws IOException {
        var classes = new TreeSet<String>();
        collect(Files.newInputStream(Functions.zip(service)), classes);

        assertThat(classes).noneMatch(name -> name.startsWith(KAFKA));
        assertThat(classes).noneMatch(name -> name.startsWith(KAFKA_EVENTS));
        assertThat(classes).anyMatch(name -> name.startsWith(BRIDGE));
    }

    /** Adds the names of all classes in the archive and in the archives within it. */
    private static void collect(InputStream archive, Set<String> classes) throws IOException {
        try (var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    classes.add(entry.getName());
                } else if (entry.getName().endsWith(".jar")) {
                    collect(new ByteArrayInputStream(zip.readAllBytes()), classes);
                }
            }
        }
    }
}
