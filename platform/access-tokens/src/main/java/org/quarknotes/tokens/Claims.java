package org.quarknotes.tokens;

import static org.quarknotes.tokens.InvalidToken.Reason.MALFORMED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** What a token claims, each claim of the one JSON type that it may have; one that is there as null is malformed. */
record Claims(Map<String, Object> all) {
    /** Seconds since the epoch at the end of the year 9999: what is later is no date. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** Of JSON whose names are unique in each object. */
    static Claims parse(String json) throws InvalidToken {
        try {
            return new Claims(JsonUtil.parseJson(json));
        } catch (JoseException e) {
            throw new InvalidToken(MALFORMED);
        }
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Optional<String> text(String name) throws InvalidToken {
        if (!has(name)) {
            return Optional.empty();
        }
        if (all.get(name) instanceof String text) {
            return Optional.of(text);
        }
        throw new InvalidToken(MALFORMED);
    }

    /** A list of strings; empty where there is none. */
    List<String> texts(String name) throws InvalidToken {
        if (!has(name)) {
            return List.of();
        }
        if (!(all.get(name) instanceof List<?> items)) {
            throw new InvalidToken(MALFORMED);
        }
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (!(item instanceof String text)) {
                throw new InvalidToken(MALFORMED);
            }
            texts.add(text);
        }
        return texts;
    }

    /** RFC 7519, section 4.1.3: a list of one may be written without the list. */
    List<String> textOrTexts(String name, int atMost) throws InvalidToken {
        var texts = all.get(name) instanceof String text ? List.of(text) : texts(name);
        if (texts.size() > atMost) {
            throw new InvalidToken(MALFORMED);
        }
        return texts;
    }

    /** Whole seconds since the epoch: no issuer of ours writes fractions. */
    Optional<Instant> time(String name) throws InvalidToken {
        if (!has(name)) {
            return Optional.empty();
        }
        if (all.get(name) instanceof Long seconds && seconds >= 0 && seconds <= LAST_SECOND) {
            return Optional.of(Instant.ofEpochSecond(seconds));
        }
        throw new InvalidToken(MALFORMED);
    }
}
