package org.quarknotes.dynamo;

/**
 * A hole in a {@link KeyTemplate}.
 *
 * @param attribute whose value fills it
 * @param escaped whether a value's {@code #} is escaped instead of refused
 * @param digits how long a number is made; 0 if the value is taken as it is
 */
record KeyHole(String attribute, boolean escaped, int digits) {
    static final char SEPARATOR = '#';
    private static final char ESCAPE = '%';

    /** What stands between the braces: {@code owner}, {@code tag:escaped} or {@code version:10}. */
    static KeyHole parse(String hole, String template) {
        var colon = hole.indexOf(':');
        var attribute = colon < 0 ? hole : hole.substring(0, colon);
        var style = colon < 0 ? "" : hole.substring(colon + 1);
        var escaped = style.equals("escaped");
        var digits = escaped || colon < 0 ? 0 : digits(style);
        if (attribute.isEmpty() || attribute.indexOf('{') >= 0 || digits < 0) {
            throw new IllegalArgumentException(
                    "'{%s}' of key '%s' is none of {name}, {name:escaped} and {name:10}".formatted(hole, template));
        }
        return new KeyHole(attribute, escaped, digits);
    }

    /** From 1 to 38, the digits of DynamoDB's numbers; -1 for anything else. */
    private static int digits(String style) {
        if (style.isEmpty() || style.length() > 2 || !isWholeNumber(style)) {
            return -1;
        }
        var digits = Integer.parseInt(style);
        return digits >= 1 && digits <= 38 ? digits : -1;
    }

    boolean hasFixedLength() {
        return digits > 0;
    }

    /** Adds a value to a key of this template. */
    void append(StringBuilder key, String value, KeyTemplate template) {
        if (digits > 0) {
            appendPadded(key, value, template);
            return;
        }
        if (value.isEmpty()) {
            throw unfit("must not be empty", template);
        }
        var plain = true;
        for (var place = 0; place < value.length(); place++) {
            var character = value.charAt(place);
            if (Character.isSurrogate(character)) {
                requirePair(value, place++, template);
            }
            plain &= character != SEPARATOR && (!escaped || character != ESCAPE);
        }
        if (!plain && !escaped) {
            throw unfit("must not contain '#'", template);
        }
        key.append(plain ? value : value.replace("%", "%25").replace("#", "%23"));
    }

    /** Half a pair has no form in UTF-8: all such values would be one and the same key. */
    private void requirePair(String value, int place, KeyTemplate template) {
        if (place + 1 == value.length() || !Character.isSurrogatePair(value.charAt(place), value.charAt(place + 1))) {
            throw unfit("must be well-formed text", template);
        }
    }

    private void appendPadded(StringBuilder key, String value, KeyTemplate template) {
        if (!isWholeNumber(value)) {
            throw unfit("must be a whole number of at least 0 without leading zeros", template);
        }
        if (value.length() > digits) {
            throw unfit("must have at most %d digits".formatted(digits), template);
        }
        for (var missing = digits - value.length(); missing > 0; missing--) {
            key.append('0');
        }
        key.append(value);
    }

    private static boolean isWholeNumber(String value) {
        for (var place = 0; place < value.length(); place++) {
            if (value.charAt(place) < '0' || value.charAt(place) > '9') {
                return false;
            }
        }
        return value.length() == 1 || (value.length() > 1 && value.charAt(0) != '0');
    }

    private IllegalArgumentException unfit(String rule, KeyTemplate template) {
        return new IllegalArgumentException("'%s' of key '%s' %s".formatted(attribute, template, rule));
    }
}
