package org.quarknotes.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/** How a built service is run. */
final class ServiceJvm {

    private ServiceJvm() {}

    /** Its command line, if it is built. */
    static JvmCommand command(Service service, Path house, Surroundings surroundings) {
        var jar = service.jar(house);
        if (!Files.exists(jar)) {
            throw new StartFailure(service.module() + " is not built (" + jar + " is missing): ./dev build");
        }
        var program = new Program(List.of(jar), mainClass(jar), List.of());
        return new JvmCommand(service.module(), program, surroundings.with("-Xmx256m"));
    }

    private static String mainClass(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + jar + ": ./dev build", e);
        }
    }
}
