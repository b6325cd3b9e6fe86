package org.quarknotes.local.benchmarks.figures;

import java.util.Locale;

/** How figures are written for people. */
public final class Words {

    private Words() {}

    /** With about three digits that mean something. */
    public static String figure(double value) {
        var decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** How many times as much. */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
