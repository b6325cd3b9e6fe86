package org.quarknotes.local.smoke;

import java.util.Locale;
import java.util.Map;

/** Somebody in the story, with what they were given so far. */
public record Person(String name, String email, String password, String id, String accessToken, String refreshToken) {

    /** Nobody else has this e-mail address, so the story can be told again to the same system. */
    static Person stranger(String name, String distinction) {
        var email = "%s.%s@example.com".formatted(name.toLowerCase(Locale.ROOT), distinction);
        return new Person(name, email, "a " + name + " likes long sentences", "", "", "");
    }

    Map<String, Object> registration() {
        return Map.of("email", email, "password", password, "displayName", name);
    }

    Map<String, Object> credentials() {
        return Map.of("email", email, "password", password);
    }

    Person registered(Answer user) {
        return new Person(name, email, password, user.text("id"), accessToken, refreshToken);
    }

    Person signedIn(Answer session) {
        return new Person(name, email, password, id, session.text("accessToken"), session.text("refreshToken"));
    }
}
