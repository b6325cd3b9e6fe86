package org.quarknotes.local.benchmarks.events;

import java.util.List;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** The people who are told; all of equally many things, so that one of them says how far it is with all. */
final class Audience implements Progress {
    private final HttpService notify;
    private final List<Member> people;

    Audience(HttpService notify, Members members, int size) {
        this.notify = notify;
        this.people = Stream.generate(members::register).limit(size).toList();
    }

    List<Member> people() {
        return people;
    }

    /** In turns. */
    Member person(int number) {
        return people.get(number % people.size());
    }

    @Override
    public long roughly() {
        return unread(people.getLast()) * people.size();
    }

    @Override
    public long exactly() {
        return people.stream().mapToLong(this::unread).sum();
    }

    private long unread(Member person) {
        return notify.get(person, "/v1/notifications/unread-count")
                .json()
                .path("count")
                .asLong();
    }
}
