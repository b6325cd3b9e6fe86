package org.quarknotes.notify.domain;

import java.math.BigInteger;

/** Where ids of new notifications come from; later ones are greater. */
@FunctionalInterface
public interface NotificationIds {
    String next();

    /**
     * An id for what comes after another notification of the same person: the id itself if it is greater, and otherwise
     * the least UUIDv7 that is. So a person's ids rise even where the clocks of those who make them differ.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, section 5.7</a>
     */
    static String rising(String id, String last) {
        return id.compareTo(last) > 0 ? id : successor(last);
    }

    /** Version and variant stay; the 74 other bits behind the time count up, and carry into the time. */
    private static String successor(String last) {
        var bits = new BigInteger(last.replace("-", ""), 16);
        var variable = bits.shiftRight(80)
                .shiftLeft(74)
                .or(bits.shiftRight(64).and(ones(12)).shiftLeft(62))
                .or(bits.and(ones(62)))
                .add(BigInteger.ONE);
        var next = variable.shiftRight(74)
                .shiftLeft(80)
                .or(BigInteger.valueOf(7).shiftLeft(76))
                .or(variable.shiftRight(62).and(ones(12)).shiftLeft(64))
                .or(BigInteger.TWO.shiftLeft(62))
                .or(variable.and(ones(62)));
        var text = "%032x".formatted(next);
        return String.join(
                "-",
                text.substring(0, 8),
                text.substring(8, 12),
                text.substring(12, 16),
                text.substring(16, 20),
                text.substring(20));
    }

    private static BigInteger ones(int bits) {
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }
}
