package org.quarknotes.local.smoke;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request to be. */
public record Call(String method, String path, Map<String, String> headers, Optional<Map<String, Object>> body) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), Optional.empty());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), Optional.empty());
    }

    public static Call post(String path, Map<String, Object> body) {
        return new Call("POST", path, Map.of(), Optional.of(body));
    }

    public static Call put(String path, Map<String, Object> body) {
        return new Call("PUT", path, Map.of(), Optional.of(body));
    }

    public Call as(Person person) {
        return with("Authorization", "Bearer " + person.accessToken());
    }

    public Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }
}
