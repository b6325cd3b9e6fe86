package org.quarknotes.users.domain;

/** What its owner calls an API key; the rules are those for people's names. */
public record ApiKeyName(String text) {
    public ApiKeyName {
        text = new DisplayName(text).text();
    }
}
