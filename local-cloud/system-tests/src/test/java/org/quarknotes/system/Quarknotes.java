package org.quarknotes.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.Service;

/** Hands the running system to tests that ask for it; starts it for the first, stops it after the last. */
public final class Quarknotes implements ParameterResolver {
    /** The folder of the root pom. */
    static final Path HOUSE = Path.of(System.getProperty("project.root", "../.."))
            .toAbsolutePath()
            .normalize();

    /** The system while it runs. */
    static final class Running implements AutoCloseable {
        private final LocalSystem system;
        private final RunFolder folder;

        private Running() {
            folder = new RunFolder(Path.of("target", "system"));
            system = LocalSystem.start(Options.onFreePorts(HOUSE), folder, Progress.silent());
        }

        LocalSystem local() {
            return system;
        }

        /** A client of the API at the gateway. */
        Client client() {
            return new Client(system.gateway());
        }

        /** A client of a service's own port, past the gateway. */
        Client clientOf(Service service) {
            return new Client(system.ports().address(service));
        }

        URI gateway() {
            return system.gateway();
        }

        /** The issuer's private key, as PEM. */
        Path signingKey() {
            return folder.data().resolve("signing-key.pem");
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
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> new Running(), Running.class);
    }
}
