package org.quarknotes.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of {@code ./dev} in a house of its own, on a machine with the usual tools but no Java. */
final class DevScript {

    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "cp",
            "cut",
            "dirname",
            "find",
            "grep",
            "gzip",
            "mkdir",
            "mv",
            "ps",
            "rm",
            "sed",
            "sh",
            "sha256sum",
            "shasum",
            "sort",
            "tail",
            "tar",
            "tr",
            "uname");

    private final Path house;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    record Result(int exitCode, String out, String err) {}

    private DevScript(Path house, Path tools) {
        this.house = house;
        this.tools = tools;
    }

    static DevScript in(Path folder) throws IOException {
        var house = Files.createDirectories(folder.resolve("house"));
        var tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of(System.getProperty("project.root"), "dev"), house.resolve("dev"));
        for (var tool : TOOLS) {
            var found = find(tool);
            if (found.isPresent()) {
                var forwarding = "#!/bin/sh\nexec " + found.get() + " \"$@\"\n";
                Files.setPosixFilePermissions(
                        Files.writeString(tools.resolve(tool), forwarding),
                        PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        var script = new DevScript(house, tools);
        return script.with("HOME", folder.toString())
                .with("QUARKNOTES_JDK_PLACES", folder.resolve("nothing").toString());
    }

    DevScript with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path house() {
        return house;
    }

    Path state() {
        return house.resolve(".local");
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("/bin/sh", house.resolve("dev").toString()));
        words.addAll(List.of(arguments));
        var out = Files.createTempFile(tools, "out", "");
        var err = Files.createTempFile(tools, "err", "");
        var builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        int exitCode = builder.start().waitFor();
        return new Result(exitCode, Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Optional<Path> find(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
