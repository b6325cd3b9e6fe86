package org.quarknotes.local.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A child JVM to be.
 *
 * @param name what people call it, in messages
 */
public record JvmCommand(String name, Program program, Surroundings surroundings) {

    /**
     * Ctrl-C reaches all processes of a terminal at once. A child ignores it, so that the parent decides in which order
     * its children stop.
     */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    /** The words of the command line; the child watches its parent, then runs the main class. */
    List<String> line() {
        return Stream.of(
                        DEAF_TO_CTRL_C.stream(),
                        Stream.of(java().toString()),
                        surroundings.flags().stream(),
                        Stream.of("-cp", classPath(), DiesWithParent.class.getName(), program.mainClass()),
                        program.arguments().stream())
                .flatMap(words -> words)
                .toList();
    }

    private String classPath() {
        return Stream.concat(program.classPath().stream(), Stream.of(CodeSource.of(DiesWithParent.class)))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** The JDK that runs us runs our children. */
    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
