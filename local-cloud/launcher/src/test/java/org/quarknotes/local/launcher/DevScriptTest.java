package org.quarknotes.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevScriptTest {

    @TempDir
    Path folder;

    private DevScript dev;

    @BeforeEach
    void copyTheScript() throws IOException {
        dev = DevScript.in(folder);
    }

    @Test
    void help_is_what_was_asked_for() throws Exception {
        var result = dev.run("help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("Usage: ./dev COMMAND")
                .contains("smoke", "rotate-keys", "redrive", "routes check", "tokens", "--fetch-jdk");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "up --fast",
                "up --port",
                "up --port many",
                "up --port 80",
                "up --without coffee-service",
                "build --images",
                "bench speed",
                "live",
                "live coffee-service",
                "routes",
                "routes list",
                "routes check --fast"
            })
    void wrong_usage_shows_the_help_and_ends_with_2(String arguments) throws Exception {
        var result = dev.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: ./dev COMMAND");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void without_a_jdk_it_says_where_it_looked_and_what_to_do() throws Exception {
        var result = dev.with("JAVA_HOME", "/no/such/jdk").run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("no JDK 25", "/no/such/jdk", folder.resolve("nothing").toString(), "--fetch-jdk");
    }

    @Test
    void an_older_jdk_is_not_taken() throws Exception {
        var old = FakeJdk.version("21.0.4").in(folder.resolve("old"));

        var result = dev.with("JAVA_HOME", old.toString()).run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("no JDK 25");
    }

    @Test
    void a_jdk_in_one_of_the_usual_places_is_found() throws Exception {
        FakeJdk.version("25.0.1").in(folder.resolve("places/jdk-25"));

        var result = dev.with("QUARKNOTES_JDK_PLACES", folder.resolve("places").toString())
                .run("status");

        assertThat(result.err()).isEqualTo("Nothing is built yet, so nothing runs: ./dev up\n");
    }

    @Test
    void keys_cannot_be_changed_where_nothing_was_built() throws Exception {
        FakeJdk.version("25.0.1").in(folder.resolve("places/jdk-25"));

        var result = dev.with("QUARKNOTES_JDK_PLACES", folder.resolve("places").toString())
                .run("rotate-keys", "--force");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("Nothing is built yet, so nothing runs: ./dev up\n");
    }

    @Test
    void routes_are_checked_by_the_gateway_that_was_built() throws Exception {
        FakeJdk.version("25.0.1").in(folder.resolve("places/jdk-25"));
        Files.createDirectories(dev.house().resolve("gateway-service/target/quarkus-app"));
        Files.createFile(dev.house().resolve("gateway-service/target/quarkus-app/quarkus-run.jar"));
        dev.with("QUARKNOTES_JDK_PLACES", folder.resolve("places").toString());

        var two = dev.run("routes", "check", "a file.yaml", "other.yaml");
        var packaged = dev.run("routes", "check");

        assertThat(two.exitCode()).isZero();
        assertThat(two.out()).endsWith("org.quarknotes.gateway.routes.CheckRoutes a file.yaml other.yaml\n");
        assertThat(packaged.out()).endsWith("CheckRoutes gateway-service/src/main/resources/routes.yaml\n");
    }

    @Test
    void to_check_routes_the_gateway_is_built_where_it_is_not() throws Exception {
        FakeJdk.version("25.0.1").in(folder.resolve("places/jdk-25"));

        var result = dev.with("QUARKNOTES_JDK_PLACES", folder.resolve("places").toString())
                .run("routes", "check", "a.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Building the gateway", "The build failed");
    }

    @Test
    void a_fetched_jdk_with_the_right_checksum_is_used_and_used_again() throws Exception {
        var archive = FakeJdk.version("25.0.1").archive(folder.resolve("jdk.tar.gz"));
        FakeJdk.checksumBeside(archive);

        var first = dev.with("QUARKNOTES_JDK_URL", "file://" + archive).run("--fetch-jdk", "status");
        var second = dev.run("status");

        assertThat(first.err())
                .contains("Fetching file:///")
                .endsWith("Nothing is built yet, so nothing runs: ./dev up\n");
        assertThat(second.err()).isEqualTo("Nothing is built yet, so nothing runs: ./dev up\n");
        assertThat(dev.state().resolve("jdk-25/bin/java")).isExecutable();
    }

    @Test
    void a_fetched_jdk_with_a_wrong_checksum_is_deleted() throws Exception {
        var archive = FakeJdk.version("25.0.1").archive(folder.resolve("jdk.tar.gz"));
        FakeJdk.wrongChecksumBeside(archive);

        var result = dev.with("QUARKNOTES_JDK_URL", "file://" + archive).run("--fetch-jdk", "status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("SHA-256", "deleted");
        assertThat(dev.state().resolve("jdk.tar.gz")).doesNotExist();
        assertThat(dev.state().resolve("jdk-25")).doesNotExist();
    }

    @Test
    void a_jdk_that_cannot_be_fetched_points_to_the_network() throws Exception {
        var result = dev.with("QUARKNOTES_JDK_URL", "file:///no/such/archive").run("--fetch-jdk", "up");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("Cannot fetch file:///no/such/archive")
                .contains("network");
    }
}
