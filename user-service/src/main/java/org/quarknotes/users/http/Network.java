package org.quarknotes.users.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits, as {@code 10.0.0.0/8} in CIDR notation (RFC 4632) or {@code fc00::/7}.
 *
 * @param bits how many
 */
record Network(InetAddress first, int bits) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

    /** @throws IllegalArgumentException when this is no network, or has bits beyond its prefix */
    static Network parse(String text) {
        var slash = text.indexOf('/');
        var first = address(slash < 0 ? text : text.substring(0, slash));
        if (first.isPresent()) {
            int all = first.get().getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : bits(text.substring(slash + 1));
            if (bits <= all && prefix(first.get(), bits).equals(first.get())) {
                return new Network(first.get(), bits);
            }
        }
        throw new IllegalArgumentException("'%s' is no network, such as 10.0.0.0/8 or fc00::/7".formatted(text));
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /** The address with this text, an IPv4 one also if it is written as an IPv6 one. Never asks a name server. */
    static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && prefix(address, bits).equals(first);
    }

    /** The address whose bits behind the first ones are 0. */
    static InetAddress prefix(InetAddress address, int bits) {
        var bytes = address.getAddress();
        if (bits < bytes.length * Byte.SIZE) {
            int cut = bits / Byte.SIZE;
            bytes[cut] &= (byte) (0xFF << (Byte.SIZE - bits % Byte.SIZE));
            Arrays.fill(bytes, cut + 1, bytes.length, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
