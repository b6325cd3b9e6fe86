package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.lambda.Function;
import org.quarknotes.local.lambda.FunctionPool;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;
import org.quarknotes.local.system.Service;
import org.quarknotes.system.gateway.InvokeApi;

/**
 * A gateway in a container that routes to notes-service as a function, by the integration {@code lambda}, answers as the
 * one that routes to it as a container.
 */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionIntegrationTest {
    private static final Path ROUTES = Quarknotes.HOUSE.resolve("gateway-service/src/main/resources/routes.yaml");

    private final Deque<Runnable> open = new ArrayDeque<>();
    private Client containers;
    private Client throughLambda;
    private BothShapes shapes;
    private Person ada;

    @BeforeAll
    void start(Quarknotes.Running system) throws IOException {
        var function = Function.ofQuarkus(
                "notes-behind-gateway", Functions.zip(Service.NOTES), system.environment(Service.NOTES));
        var pool = new FunctionPool(function, Path.of("target", "functions"), 1).warm();
        open.push(pool::close);
        var lambda = InvokeApi.start(Map.of("notes", pool));
        open.push(lambda::close);

        containers = system.client();
        throughLambda = new Client(gateway(system, lambda.address()));
        shapes = new BothShapes(containers, throughLambda);
        ada = Person.arrive(containers);
    }

    @AfterAll
    void stop() {
        open.forEach(Runnable::run);
    }

    @Test
    void notes_are_written_and_read_alike() {
        var text = "{\"title\": \"Grüße, 世界 🌱\", \"body\": \"- milk, bread\\n- \\\"quoted\\\"\", \"tags\": [\"a b\"]}";
        var note = String.valueOf(
                throughLambda.post("/v1/notes", text).as(ada).send().header("Location"));

        shapes.answerAlikeButForIdsAndTimes(
                client -> client.post("/v1/notes", text).as(ada));
        shapes.answerAlike(client -> client.get(note).as(ada));
        shapes.answerAlike(client -> client.request("HEAD", note).as(ada));
        shapes.answerAlike(
                client -> client.get("/v1/notes?limit=1&tag=a%20b&q=gr%C3%BC").as(ada));
        shapes.answerAlike(client ->
                client.get(note).header("If-None-Match", "W/\"7\", \"1\"").as(ada));
        shapes.answerAlike(client ->
                client.put(note, "{\"title\": \"b\"}").ifMatch("\"9\"").as(ada));
        var changed = throughLambda
                .put(note, "{\"title\": \"b\"}")
                .ifMatch("\"1\"")
                .as(ada)
                .send();
        assertThat(changed.etag()).isEqualTo("\"2\"");
        shapes.answerAlike(client -> client.get(note).as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes/export").as(ada));
    }

    @Test
    void refusals_are_alike() {
        shapes.answerAlike(client -> client.get("/v1/notes"));
        shapes.answerAlike(client ->
                client.get("/v1/notes/01890a5d-ac96-774b-bcce-b302099a8057").as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes/a%2Fb").as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes?limit=1&limit=2").as(ada));
        shapes.answerAlike(client -> client.get("/v1/notes?cursor=a+b%2B").as(ada));
        shapes.answerAlike(
                client -> client.get("/v1/notes").header("Accept", "text/html").as(ada));
        for (var body : List.of("", "{", "{\"titel\": 1}", "\"" + "x".repeat(1 << 20) + "\"")) {
            shapes.answerAlike(client -> client.post("/v1/notes", body).as(ada));
        }
        shapes.answerAlike(client -> client.request("POST", "/v1/notes")
                .bytes(new byte[] {(byte) 0xff}, "application/json")
                .as(ada));
    }

    @Test
    void a_function_that_is_not_there_is_a_service_that_cannot_be_reached() {
        var answer = throughLambda.get("/missing").send();

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.problem()).isEqualTo("upstream-unavailable");
    }

    private URI gateway(Quarknotes.Running system, URI lambda) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "gateway-to-functions"));
        var ports = Ports.free(2);
        var environment = new HashMap<>(system.environment(Service.GATEWAY));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(0)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1)));
        environment.put(
                "QUARKNOTES_GATEWAY_ROUTES",
                routes(folder, lambda).toAbsolutePath().toString());
        var jar = Quarknotes.HOUSE.resolve("gateway-service/target/quarkus-app/quarkus-run.jar");
        var program = new Program(List.of(jar), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", List.of());
        var surroundings = new Surroundings(folder.resolve("gateway.log"), Surroundings.QUICK_AND_SMALL, environment)
                .with("-Xmx256m", "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED");
        var gateway = ChildJvm.start(new JvmCommand("gateway to functions", program, surroundings));
        open.push(gateway::close);
        gateway.await(() -> Ports.answers(ports.get(0)), Duration.ofSeconds(60));
        return URI.create("http://localhost:" + ports.get(0));
    }

    /** The packaged routes; those to notes-service go to its function instead. */
    private static Path routes(Path folder, URI lambda) throws IOException {
        var toFunction = "{ lambda: { function: %s, qualifier: live, endpoint: \"" + lambda + "\" } }";
        var missing = "  - { id: missing, match: { path: \"/missing\", methods: [GET] }, integration: "
                + toFunction.formatted("missing") + ", auth: public }\n";
        var packaged = Files.readString(ROUTES);
        var routed = packaged.replace("integration: { http: notes }", "integration: " + toFunction.formatted("notes"));
        assertThat(routed).isNotEqualTo(packaged);
        return Files.writeString(folder.resolve("routes.yaml"), routed.stripTrailing() + "\n" + missing);
    }
}
