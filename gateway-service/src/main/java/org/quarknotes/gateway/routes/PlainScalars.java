package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * What an unquoted word of YAML is, by the core schema of YAML 1.2 (section 10.3.2), as editors read it: {@code on},
 * {@code off} and {@code 2026-01-01} are texts. Octal, hexadecimal and endless numbers are left to be texts too.
 */
final class PlainScalars {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 40;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainScalars() {}

    static JsonNode read(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> numberOrText(word);
        };
    }

    private static JsonNode numberOrText(String word) {
        if (word.length() > LONGEST_NUMBER) {
            return JSON.textNode(word);
        }
        if (WHOLE.matcher(word).matches()) {
            return word.length() <= 18 ? JSON.numberNode(Long.parseLong(word)) : JSON.numberNode(new BigInteger(word));
        }
        return NUMBER.matcher(word).matches() && Double.isFinite(Double.parseDouble(word))
                ? JSON.numberNode(Double.parseDouble(word))
                : JSON.textNode(word);
    }
}
