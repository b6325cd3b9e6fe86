package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one person works on notes; each step must succeed. */
record Desk(Client client, Person person) {
    /** Writes a note; answers its path. */
    String write(String json) {
        return done(201, client.post("/v1/notes", json)).location();
    }

    JsonNode read(String path) {
        return done(200, client.get(path)).json();
    }

    Client.Answer patch(String note, String json) {
        return done(200, client.patch(note, json).ifMatch("*"));
    }

    void archive(String note) {
        patch(note, "{\"state\": \"archived\"}");
    }

    void trash(String note) {
        done(204, client.delete(note).ifMatch("*"));
    }

    void purge(String note) {
        done(204, client.delete(note + "?purge=true").ifMatch("*"));
    }

    Client.Answer restore(String note) {
        return done(200, client.request("POST", note + "/restore"));
    }

    Client.Answer batch(String json) {
        return done(200, client.post("/v1/notes/batch", json));
    }

    /** What is refused, and how. */
    String refusal(Client.Request request) {
        return request.as(person).send().problem();
    }

    /** The items of all pages of a list, in order. */
    List<JsonNode> all(String list) {
        var items = new ArrayList<JsonNode>();
        for (var page : pages(list)) {
            page.items().forEach(items::add);
        }
        return items;
    }

    /** One member of all items of a list. */
    List<String> all(String list, String member) {
        return all(list).stream().map(item -> item.path(member).asText()).toList();
    }

    List<Client.Answer> pages(String list) {
        var pages = new ArrayList<Client.Answer>();
        var next = Optional.of(list);
        while (next.isPresent()) {
            var page = done(200, client.get(next.get()));
            pages.add(page);
            next = next(page);
        }
        return pages;
    }

    /** How many active and archived notes have each tag, in the order of the answer. */
    Map<String, Integer> tags() {
        var counts = new LinkedHashMap<String, Integer>();
        read("/v1/tags")
                .path("items")
                .forEach(item ->
                        counts.put(item.path("tag").asText(), item.path("count").asInt()));
        return counts;
    }

    static String id(String note) {
        return note.substring("/v1/notes/".length());
    }

    /** Where the Link of a page leads, which must say the same as its cursor. */
    static Optional<String> next(Client.Answer page) {
        var cursor = page.json().path("nextCursor");
        var link = Optional.ofNullable(page.header("Link"));
        assertThat(page.json().has("nextCursor")).isTrue();
        assertThat(link.isPresent()).isEqualTo(!cursor.isNull());
        link.ifPresent(value -> assertThat(value)
                .startsWith("</v1/")
                .endsWith(">; rel=\"next\"")
                .contains("cursor=" + cursor.asText()));
        return link.map(value -> value.replaceAll("^<|>.*$", ""));
    }

    /** Sends a request that must be answered so. */
    Client.Answer done(int status, Client.Request request) {
        var answer = request.as(person).send();
        if (answer.status() != status) {
            throw new AssertionError(request + " answered " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
