package org.quarknotes.gateway.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a client wants bodies to be coded: its Accept-Encoding (RFC 9110, section 12.5.3).
 *
 * @param weights by the coding's name, from 0 (never) to 1
 */
public record AcceptedCodings(Map<String, Double> weights) {

    /** Reads the values of the field; a part that cannot be read counts as if it were not there. */
    public static AcceptedCodings of(List<String> values) {
        var weights = new HashMap<String, Double>();
        for (var value : values) {
            for (var part : value.split(",", -1)) {
                add(part.strip().toLowerCase(Locale.ROOT), weights);
            }
        }
        return new AcceptedCodings(Map.copyOf(weights));
    }

    private static void add(String part, Map<String, Double> weights) {
        var pieces = part.split(";", 2);
        var name = pieces[0].strip();
        if (pieces.length == 1) {
            weights.put(name, 1.0);
            return;
        }
        var weight = pieces[1].strip();
        if (weight.matches("q\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
            weights.put(
                    name,
                    Double.valueOf(weight.substring(weight.indexOf('=') + 1).strip()));
        }
    }

    /** Whether gzip is welcome, and at least as much as no coding at all where that is named too. */
    public boolean prefersGzip() {
        double gzip = gzip();
        return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
    }

    /** Whether gzip will do and no coding at all will not. */
    public boolean needsGzip() {
        double identity = weights.getOrDefault("identity", weights.getOrDefault("*", 1.0));
        return gzip() > 0 && identity == 0;
    }

    private double gzip() {
        return weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", weights.getOrDefault("*", 0.0)));
    }
}
