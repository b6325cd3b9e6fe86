package org.quarknotes.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.Service;

/**
 * Hands the running system to tests that ask for it, the functions beside it, and people whom tests share; starts it for
 * the first, stops it after the last.
 */
public final class Quarknotes implements ParameterResolver {
    /** The folder of the root pom. */
    static final Path HOUSE = Path.of(System.getProperty("project.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private static final Set<Class<?>> SHARED = Set.of(Running.class, Functions.class, Cast.class);

    /** The system while it runs. */
    public static final class Running implements AutoCloseable {
        private final LocalSystem system;
        private final RunFolder folder;
        private final Client client;
        private final Description description;

        private Running() {
            folder = new RunFolder(Path.of("target", "system"));
            system = LocalSystem.start(Options.onFreePorts(HOUSE), folder, Progress.silent());
            description = Description.read(new Client(system.gateway()));
            var conventions = new Conventions();
            client = new Client(system.gateway(), (request, answer) -> {
                conventions.see(request, answer);
                description.see(request, answer);
            });
        }

        LocalSystem local() {
            return system;
        }

        /** A client of the API at the gateway; every answer must keep the conventions and be one that is described. */
        Client client() {
            return client;
        }

        Description description() {
            return description;
        }

        /** Tokens that the system believes, or almost; signed with the key that is current now. */
        Tokens tokens() {
            return new Tokens(gateway().toString(), folder.data().resolve("signing-keys/current.pem"));
        }

        /** A client of a service's own port, past the gateway. */
        Client clientOf(Service service) {
            return new Client(system.ports().address(service));
        }

        /** Where clients call. */
        public URI gateway() {
            return system.gateway();
        }

        /** What the service is told by environment variables. */
        Map<String, String> environment(Service service) {
            return system.environment(service);
        }

        @Override
        public void close() {
            system.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SHARED.contains(parameter.getParameter().getType());
    }

    /** What nobody asks for is not made: four functions are four more JVMs, and people take long to arrive. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.GLOBAL);
        var running = store.computeIfAbsent(Running.class, type -> new Running(), Running.class);
        var wanted = parameter.getParameter().getType();
        if (wanted == Functions.class) {
            return store.computeIfAbsent(Functions.class, type -> new Functions(running), Functions.class);
        }
        return wanted == Cast.class
                ? store.computeIfAbsent(Cast.class, type -> Cast.arrive(running), Cast.class)
                : running;
    }
}
