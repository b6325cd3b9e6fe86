package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What is true of somebody's notes whatever happened to them: every list, the tags, the versions and the export tell of
 * the same notes. Seen through the API alone; nobody may write meanwhile.
 */
final class Consistency {
    private static final List<String> STATES = List.of("active", "archived", "trashed");
    private static final String ALL = "&limit=100";

    private final Desk desk;

    private Consistency(Desk desk) {
        this.desk = desk;
    }

    /** Fails unless everything fits together. */
    static void of(Client client, Person person) {
        var consistency = new Consistency(new Desk(client, person));
        var notes = consistency.lists();
        consistency.tags(notes);
        notes.forEach(consistency::note);
        consistency.export(notes);
    }

    /** The same without a look at each single note. */
    static void ofLists(Client client, Person person) {
        var consistency = new Consistency(new Desk(client, person));
        consistency.tags(consistency.lists());
    }

    /** All notes, after all lists have been found to hold the same in their orders. */
    private List<JsonNode> lists() {
        var all = new ArrayList<JsonNode>();
        for (var state : STATES) {
            var notes = desk.all("/v1/notes?state=" + state + ALL);
            assertThat(notes).allMatch(note -> note.path("state").asText().equals(state));
            for (var member : List.of("updatedAt", "createdAt")) {
                var rising = desk.all("/v1/notes?state=%s&sort=%s%s".formatted(state, member, ALL));
                var falling = desk.all("/v1/notes?state=%s&sort=-%s%s".formatted(state, member, ALL));
                assertThat(rising).isSortedAccordingTo(by(member)).isEqualTo(falling.reversed());
                assertThat(rising).hasSameSizeAs(notes).containsAll(notes);
            }
            all.addAll(notes);
        }
        assertThat(all.stream().map(note -> note.path("id").asText())).doesNotHaveDuplicates();
        return all;
    }

    private static Comparator<JsonNode> by(String member) {
        return Comparator.comparing(note -> note.path(member).asText());
    }

    private void tags(List<JsonNode> notes) {
        var counts = new TreeMap<String, Integer>();
        notes.stream()
                .filter(note -> !note.path("state").asText().equals("trashed"))
                .forEach(note -> note.path("tags").forEach(tag -> counts.merge(tag.asText(), 1, Integer::sum)));
        assertThat(new TreeMap<>(desk.tags())).isEqualTo(counts);
        counts.entrySet().stream().limit(50).forEach(this::tagged);
    }

    private void tagged(Map.Entry<String, Integer> tag) {
        var query = "/v1/notes?tag=%s%s&state="
                .formatted(
                        URLEncoder.encode(tag.getKey(), StandardCharsets.UTF_8).replace("+", "%20"), ALL);
        var found = new ArrayList<>(desk.all(query + "active"));
        found.addAll(desk.all(query + "archived"));

        assertThat(found)
                .as(tag.getKey())
                .hasSize(tag.getValue())
                .allMatch(note -> note.path("tags")
                        .valueStream()
                        .anyMatch(own -> own.asText().equals(tag.getKey())));
    }

    /** The note is as the lists say, and all its former versions are there. */
    private void note(JsonNode summary) {
        var path = "/v1/notes/" + summary.path("id").asText();
        var note = desk.read(path);
        assertThat(summary(note)).isEqualTo(summary);

        long version = note.path("version").asLong();
        var versions = desk.all(path + "/versions?limit=100").stream()
                .map(former -> former.path("version").asLong())
                .toList();
        assertThat(versions)
                .as(path)
                .isEqualTo(LongStream.range(1, version)
                        .map(n -> version - n)
                        .boxed()
                        .toList());
        if (version > 1) {
            var first = desk.read(path + "/versions/1");
            assertThat(first.path("createdAt")).isEqualTo(note.path("createdAt"));
            assertThat(first.path("updatedAt")).isEqualTo(note.path("createdAt"));
        }
    }

    /** What a list would show of it. */
    static JsonNode summary(JsonNode note) {
        ObjectNode summary = note.deepCopy();
        var body = summary.remove("body").asText();
        int end = body.offsetByCodePoints(0, Math.min(200, body.codePointCount(0, body.length())));
        return summary.put("snippet", body.substring(0, end));
    }

    private void export(List<JsonNode> notes) {
        var exported = Exports.read(desk.client(), desk.person());
        assertThat(exported).isSortedAccordingTo(by("id"));
        assertThat(exported.stream().map(Consistency::summary).toList())
                .isEqualTo(notes.stream().sorted(by("id")).toList());
    }
}
