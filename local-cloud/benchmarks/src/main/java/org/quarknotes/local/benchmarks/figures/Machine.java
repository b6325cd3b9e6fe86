package org.quarknotes.local.benchmarks.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine in one line, without which a measurement says nothing. */
public final class Machine {

    private Machine() {}

    public static String describe() {
        return "%d cores (%s), %d MB memory, %s %s, JDK %s\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        memoryMegabytes(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed processor");
        } catch (IOException notLinux) {
            return "processor as " + System.getProperty("os.arch");
        }
    }
}
