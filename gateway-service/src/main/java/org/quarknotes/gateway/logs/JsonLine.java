package org.quarknotes.gateway.logs;

/** Builds a JSON object in one line. Names are the program's own; values may be a stranger's and are escaped (RFC 8259). */
final class JsonLine {
    private final StringBuilder line = new StringBuilder(320).append('{');

    JsonLine text(String name, String value) {
        name(name).append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        line.append('"');
        return this;
    }

    JsonLine number(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** The object, and the end of its line. */
    String end() {
        return line.append("}\n").toString();
    }

    private StringBuilder name(String name) {
        if (line.length() > 1) {
            line.append(',');
        }
        return line.append('"').append(name).append("\":");
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c < ' ' || c > '~') {
            line.append("\\u%04x".formatted((int) c));
        } else {
            line.append(c);
        }
    }
}
