package org.quarknotes.local.benchmarks.events;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Members;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Service;

/** Measures a running system, of which notes-service is started anew for each backlog. */
public final class EventsMeasurement implements AutoCloseable {
    private final LocalSystem system;
    private final EventsPlan plan;
    private final HttpService users;
    private final HttpService notes;
    private final HttpService notify;

    public EventsMeasurement(LocalSystem system, EventsPlan plan) {
        this.system = system;
        this.plan = plan;
        this.users = new HttpService(system.ports().address(Service.USERS));
        this.notes = new HttpService(system.ports().address(Service.NOTES));
        this.notify = new HttpService(system.ports().address(Service.NOTIFY));
    }

    /** Markdown tables, as soon as each is known. */
    public Stream<String> tables() {
        var members = new Members(users, InstantSource.system());
        var audience = new Audience(notify, members, plan.people());
        var author = new Author(notes, members.register());
        var report = new EventsReport();
        return Stream.<Supplier<String>>of(
                        () -> backlogs(author, audience, report), () -> latencies(author, audience, report))
                .map(Supplier::get);
    }

    private String backlogs(Author author, Audience audience, EventsReport report) {
        var backlog = new Backlog(system, author, audience);
        for (int round = 0; round < plan.rounds(); round++) {
            report.add(Floor.measure(system, plan.events()));
            report.add(backlog.drain(plan.notes()));
        }
        return report.throughput() + "\n" + report.cost();
    }

    private String latencies(Author author, Audience audience, EventsReport report) {
        var steady = new SteadyRate(author, audience, plan);
        var address = system.ports().address(Service.NOTIFY);
        for (int round = 0; round < plan.rounds(); round++) {
            report.inbox(steady.measure(new InboxArrivals(notify)));
            try (var streams = new StreamArrivals(address, audience.people())) {
                report.stream(steady.measure(streams));
            }
        }
        return report.latency(plan.rate());
    }

    @Override
    public void close() {
        users.close();
        notes.close();
        notify.close();
    }
}
