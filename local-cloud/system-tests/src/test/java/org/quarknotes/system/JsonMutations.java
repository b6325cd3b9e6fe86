package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON documents that are almost right: each is spoilt in one place, however deep, and may be no JSON after that. */
final class JsonMutations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Marks a place while the document is still well-formed. */
    private static final String HERE = "@here@";

    private static final String MANY_TAGS =
            IntStream.range(0, 21).mapToObj(n -> "\"t" + n + "\"").collect(Collectors.joining(",", "[", "]"));
    private static final List<String> VALUES = List.of(
            "null",
            "\"#\"",
            "\"%23\"",
            "\"7\"",
            "9223372036854775808",
            "\"\\udc00\\ud800\"",
            "[\"#\",\"%\",\"a#b\"]",
            "[\"a\",\"\\u0000\"]",
            "[7,true,null]",
            MANY_TAGS,
            "true",
            "0",
            "-1",
            "1.5",
            "1e999999999",
            "9".repeat(400),
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u00a0\u2003\"",
            "\"\u202e\"",
            "\"\ufeff\"",
            "\"a\nb\"",
            "\"" + "😀".repeat(201) + "\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"${jndi:x}\"",
            "\"%s%n\"",
            "\"owner\"",
            "\"trashed\"",
            "[\"A\",\"a\"]",
            "[\"" + "x".repeat(41) + "\"]",
            "NaN",
            "'a'",
            "\"unclosed",
            "{\"a\":1}",
            "[".repeat(50_000));
    private static final List<String> FIELDS = List.of(
            "title",
            "body",
            "tags",
            "pinned",
            "state",
            "role",
            "email",
            "password",
            "displayName",
            "refreshToken",
            "currentPassword",
            "newPassword",
            "name",
            "scopes",
            "expiresAt",
            "groups",
            "version",
            "op",
            "note",
            "patch",
            "operations",
            "id",
            "ownerId",
            "__proto__",
            "",
            "Title");

    private final RandomGenerator random;

    JsonMutations(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(String sound) {
        var spoilt =
                switch (random.nextInt(10)) {
                    case 0 -> oneOf(VALUES);
                    case 1 -> sound + oneOf(VALUES);
                    case 2 -> sound.substring(0, random.nextInt(sound.length()));
                    case 3 ->
                        "{\"" + oneOf(FIELDS) + "\":" + oneOf(VALUES) + ","
                                + sound.strip().substring(1);
                    default -> spoiltInside(sound);
                };
        var bytes = spoilt.getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(30) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String spoiltInside(String sound) {
        try {
            var document = JSON.readTree(sound);
            var containers = new ArrayList<JsonNode>();
            collect(document, containers);
            switch (oneOf(containers)) {
                case ObjectNode object -> spoil(object);
                case ArrayNode array -> spoil(array);
                default -> throw new IllegalStateException("neither object nor array");
            }
            return JSON.writeValueAsString(document).replace("\"" + HERE + "\"", oneOf(VALUES));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("spoilt before: " + sound, e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void spoil(ObjectNode object) {
        var members = object.propertyStream().map(member -> member.getKey()).toList();
        switch (random.nextInt(4)) {
            case 0 -> object.remove(members.isEmpty() ? "" : oneOf(members));
            case 1 -> object.put(oneOf(FIELDS), HERE);
            default -> object.put(members.isEmpty() ? oneOf(FIELDS) : oneOf(members), HERE);
        }
    }

    private void spoil(ArrayNode array) {
        switch (array.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> array.add(HERE);
            case 1 -> array.remove(random.nextInt(array.size()));
            case 2 -> array.add(array.get(random.nextInt(array.size())).<JsonNode>deepCopy());
            default -> array.set(random.nextInt(array.size()), HERE);
        }
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
