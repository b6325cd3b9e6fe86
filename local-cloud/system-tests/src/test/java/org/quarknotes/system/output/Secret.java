package org.quarknotes.system.output;

import java.util.regex.Pattern;

/** What must stand in no log and in no trace, and is known by its form. */
enum Secret {
    /** Three parts, or the first alone; the header of each JWT begins so. */
    ACCESS_TOKEN("eyJ[A-Za-z0-9_-]{16,}"),
    /** 64 bytes in base64url. */
    REFRESH_TOKEN("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{86}(?![A-Za-z0-9_-])"),
    API_KEY("\\bqn_[A-Za-z0-9_-]{20,}"),
    /** In PEM, in the base64 that stands in it, or as a JWK. */
    PRIVATE_KEY(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----|MII[A-Za-z0-9+/]{60,}|\\\\*\"d\\\\*\"\\s*:\\s*\\\\*\"[A-Za-z0-9_-]{40,}"),
    PASSWORD_HASH("\\$argon2(?:id|i|d)\\$"),
    CREDENTIALS_IN_HEADER("(?i)authorization[\\\\\"']*\\s*[:=]\\s*[\\[\\\\\"']*(?:bearer|basic|digest)\\s+[^\\s\"']"
            + "|(?i)x-api-key[\\\\\"']*\\s*[:=]\\s*[\\[\\\\\"']*[^\\s\\[\"']"
            + "|(?i)\\bbearer\\s+[A-Za-z0-9._~+/-]{16,}"),
    /** In JSON, or as a record shows itself; those of ours show {@code Password[...]}. */
    SECRET_IN_FIELD(
            "[\"](?:password|currentPassword|newPassword|refreshToken|accessToken|apiKey|secret)\\\\*\"\\s*:\\s*\\\\*\"[^\"\\\\]"
                    + "|\\b(?:password|[a-z]+Password|[a-z]+Token|apiKey|secret)="
                    + "(?!\\w+\\[\\.\\.\\.]|null\\b|Optional\\.empty|<)[^\\s,\\])}]"),
    /** Also as it stands in a query. The name of a version is none: {@code java.base@25.0.3}. */
    EMAIL_ADDRESS(
            "(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++(?:@|%40)[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private final Pattern form;

    Secret(String form) {
        this.form = Pattern.compile(form);
    }

    boolean isIn(String line) {
        return form.matcher(line).find();
    }

    /** The line without it, so that a report of what was found repeats nothing. */
    String maskedIn(String line) {
        return form.matcher(line).replaceAll("<" + name() + ">");
    }
}
