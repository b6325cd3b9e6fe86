package org.quarknotes.local.system;

import java.util.List;
import java.util.OptionalLong;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.processes.ResidentMemory;

/**
 * How a part is at this moment, seen from outside.
 *
 * @param pid absent when no process of ours runs it
 */
public record PartStatus(String name, int port, boolean ready, OptionalLong pid) {

    /** Every part's, as people know them: {@code dynamodb}, {@code kafka}, and the services' modules. */
    public static List<String> names() {
        return Parts.NAMES;
    }

    public static List<PartStatus> all(RunFolder folder, PortPlan ports) {
        return Parts.NAMES.stream().map(part -> of(part, folder, ports)).toList();
    }

    public long residentKibibytes() {
        return pid.isPresent() ? ResidentMemory.ofKibibytes(pid.getAsLong()) : 0;
    }

    private static PartStatus of(String part, RunFolder folder, PortPlan ports) {
        var pid = Remains.process(folder, part)
                .map(handle -> OptionalLong.of(handle.pid()))
                .orElse(OptionalLong.empty());
        return Service.named(part)
                .map(service -> new PartStatus(part, ports.of(service), Probe.isOk(ports.readiness(service)), pid))
                .orElseGet(() -> server(part, port(part, ports), pid));
    }

    private static PartStatus server(String part, int port, OptionalLong pid) {
        return new PartStatus(part, port, Ports.answers(port), pid);
    }

    private static int port(String part, PortPlan ports) {
        return part.equals(Parts.KAFKA)
                ? ports.kafka().clients()
                : ports.dynamoDb().getPort();
    }
}
