package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations and sizes as the route language spells them. */
final class Amounts {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMG]?)");

    private Amounts() {}

    static Duration duration(Entry entry) {
        var amount = amount(DURATION, entry, "a duration, such as 250ms, 5s, 10m, 1h or 30d");
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** In bytes. */
    static long size(Entry entry) {
        var amount = amount(SIZE, entry, "a size, such as 512, 16K or 1M");
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "K" -> number << 10;
            case "M" -> number << 20;
            case "G" -> number << 30;
            default -> number;
        };
    }

    private static Matcher amount(Pattern pattern, Entry entry, String kind) {
        var amount = pattern.matcher(entry.text());
        if (!amount.matches()) {
            throw entry.wrong("this must be " + kind);
        }
        return amount;
    }
}
