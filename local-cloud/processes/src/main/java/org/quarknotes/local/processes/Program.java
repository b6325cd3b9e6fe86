package org.quarknotes.local.processes;

import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM is to run.
 *
 * @param classPath jars and folders
 * @param mainClass the class with {@code main}
 * @param arguments what {@code main} is given
 */
public record Program(List<Path> classPath, String mainClass, List<String> arguments) {

    public Program {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }
}
