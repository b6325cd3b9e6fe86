package org.quarknotes.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
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
        var manifest = manifest(jar);
        var program = new Program(List.of(jar), manifest.getValue(Attributes.Name.MAIN_CLASS), List.of());
        var opens = Optional.ofNullable(manifest.getValue("Add-Opens")).stream()
                .flatMap(packages -> Stream.of(packages.split(" ", -1)))
                .map(ServiceJvm::open);
        var flags = Stream.concat(Stream.of("-Xmx256m"), opens).toArray(String[]::new);
        return new JvmCommand(service.module(), program, surroundings.with(flags));
    }

    /** What {@code java -jar} would do by itself. */
    private static String open(String moduleAndPackage) {
        return "--add-opens=" + moduleAndPackage + "=ALL-UNNAMED";
    }

    private static Attributes manifest(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + jar + ": ./dev build", e);
        }
    }
}
