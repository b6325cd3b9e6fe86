package org.quarknotes.local.benchmarks.notes;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Members;
import org.quarknotes.local.benchmarks.figures.ServiceCpu;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Service;

/**
 * Measures a running system. All sizes of a growth are seeded first; then every operation is measured in all of them in
 * turns, so that neither the compiler nor anything else that changes with time favours one.
 */
public final class NotesMeasurement implements AutoCloseable {
    private final LocalSystem system;
    private final NotesPlan plan;
    private final HttpService users;
    private final HttpService notes;

    public NotesMeasurement(LocalSystem system, NotesPlan plan) {
        this.system = system;
        this.plan = plan;
        this.users = new HttpService(system.ports().address(Service.USERS));
        this.notes = new HttpService(system.ports().address(Service.NOTES));
    }

    /** One Markdown table for each thing that grows, as soon as it is known. */
    public Stream<String> tables() {
        return measure().map(GrowthTable::markdown);
    }

    Stream<GrowthTable> measure() {
        return growths().stream().map(this::measure);
    }

    private List<Growth> growths() {
        var members = new Members(users, InstantSource.system());
        var sizes = plan.sizes();
        return List.of(
                new Growth("notes of a person", sizes.notes(), size -> new NotesOfAPerson(notes, members, size)),
                new Growth("versions of a note", sizes.versions(), size -> new VersionsOfANote(notes, members, size)),
                new Growth("tags of a note", sizes.tags(), size -> new TagsOfANote(notes, members, size)),
                new Growth("tags of a person", sizes.distinctTags(), size -> new TagsOfAPerson(notes, members, size)),
                new Growth("shares of a note", sizes.shares(), size -> new SharesOfANote(notes, members, size)),
                new Growth(
                        "notes shared with a person",
                        sizes.shared(),
                        size -> new SharedWithAPerson(notes, members, size)));
    }

    private GrowthTable measure(Growth growth) {
        var table = new GrowthTable(growth);
        var seeded = growth.sizes().stream()
                .map(size -> new Seeded(size, growth.seeding().apply(size).cycles()))
                .toList();
        var cpu = new ServiceCpu(system.process(Service.NOTES.module()).pid());
        var meter = new CpuPerRequest(cpu, cpu.idleShare(plan.slice()), plan);
        round(seeded, meter, plan.slice().dividedBy(2), new GrowthTable(growth));
        var order = new ArrayList<>(seeded);
        for (int round = 0; round < plan.rounds(); round++) {
            round(order, meter, plan.slice(), table);
            Collections.rotate(order, 1);
        }
        return table;
    }

    private record Seeded(int size, List<Cycle> cycles) {}

    private static void round(List<Seeded> sizes, CpuPerRequest meter, Duration slice, GrowthTable into) {
        IntStream.range(0, sizes.getFirst().cycles().size())
                .forEach(operation -> sizes.forEach(seeded ->
                        into.add(seeded.size(), meter.measure(seeded.cycles().get(operation), slice))));
    }

    @Override
    public void close() {
        users.close();
        notes.close();
    }
}
