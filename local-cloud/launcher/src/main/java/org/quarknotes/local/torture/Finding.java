package org.quarknotes.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Reads through the gateway, as each person, what the system has kept. */
final class Finding {

    /** So many at a time: more would only wait for each other. */
    private static final int READERS = 8;

    private Finding() {}

    /** The notes of all these people. */
    static List<Found.Note> notes(List<Person> people) throws InterruptedException, ExecutionException {
        return ofAll(people, Finding::notesOf).stream().flatMap(List::stream).toList();
    }

    static List<Found.Inbox> inboxes(List<Person> people) throws InterruptedException, ExecutionException {
        return ofAll(people, Finding::inboxOf);
    }

    private interface Reading<T> {
        T of(Person person) throws InterruptedException;
    }

    private static <T> List<T> ofAll(List<Person> people, Reading<T> reading)
            throws InterruptedException, ExecutionException {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var results = readers.invokeAll(people.stream()
                    .<Callable<T>>map(person -> () -> reading.of(person))
                    .toList());
            var all = new ArrayList<T>();
            for (var result : results) {
                all.add(result.get());
            }
            return all;
        }
    }

    private static List<Found.Note> notesOf(Person person) throws InterruptedException {
        var notes = new ArrayList<Found.Note>();
        for (var summary : person.all("/v1/notes")) {
            notes.add(note(person, summary.path("id").asText()));
        }
        return notes;
    }

    private static Found.Note note(Person person, String id) throws InterruptedException {
        var path = "/v1/notes/" + id;
        var titles = new TreeMap<Long, String>();
        person.all(path + "/versions").forEach(version -> titles.put(versionOf(version), titleOf(version)));
        var present = person.patiently(path).json();
        titles.put(versionOf(present), titleOf(present));
        var grants = new HashMap<String, String>();
        person.patiently(path + "/shares")
                .json()
                .path("items")
                .forEach(grant -> grants.put(
                        grant.path("userId").asText(), grant.path("role").asText()));
        return new Found.Note(id, person.id(), titles, Map.copyOf(grants));
    }

    private static Found.Inbox inboxOf(Person person) throws InterruptedException {
        var told = person.all("/v1/notifications").stream().map(Finding::told).toList();
        var count = person.patiently("/v1/notifications/unread-count");
        if (!count.isGood()) {
            return new Found.Inbox(person.id(), told, List.of(), OptionalLong.empty());
        }
        var unread = person.all("/v1/notifications?unread=true").stream()
                .map(one -> one.path("id").asText())
                .toList();
        return new Found.Inbox(
                person.id(),
                told,
                unread,
                OptionalLong.of(count.json().path("count").asLong(-1)));
    }

    private static Found.Told told(JsonNode one) {
        return new Found.Told(
                one.path("id").asText(),
                one.path("type").asText(),
                one.path("text").asText(),
                one.path("link").asText(),
                one.path("actorId").asText(""),
                !one.path("readAt").asText("null").equals("null"),
                Instant.parse(one.path("createdAt").asText()));
    }

    private static long versionOf(JsonNode note) {
        return note.path("version").asLong();
    }

    private static String titleOf(JsonNode note) {
        return note.path("title").asText();
    }
}
