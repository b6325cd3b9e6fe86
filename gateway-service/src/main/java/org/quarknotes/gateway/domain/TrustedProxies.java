package org.quarknotes.gateway.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies in front of the gateway whose word about clients is believed. Nobody else's is: without a proxy, the peer of
 * the connection is the client, whatever its header says.
 */
public final class TrustedProxies {
    /** Java reads {@code 10.1} too, as others do not. */
    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final List<Network> networks;

    /**
     * Those in these networks.
     *
     * @param networks such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a bare address is a network of one
     * @throws IllegalArgumentException when one cannot be read
     */
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    /** Whether this address is a proxy's. */
    public boolean contain(String address) {
        return !networks.isEmpty()
                && literal(address)
                        .map(bits -> networks.stream().anyMatch(network -> network.contains(bits)))
                        .orElse(false);
    }

    /**
     * The client's address: of those that proxies have noted, the right-most that is no proxy's. What stands left of it was
     * written by the client itself.
     *
     * @param peer the other end of the connection
     * @param forwardedFor all values of X-Forwarded-For in their order
     */
    public String client(String peer, List<String> forwardedFor) {
        if (!contain(peer)) {
            return peer;
        }
        var noted = new ArrayList<String>();
        forwardedFor.forEach(value -> noted.addAll(List.of(value.split(",", -1))));
        var client = peer;
        for (var address : noted.reversed()) {
            var stripped = address.strip();
            if (literal(stripped).isEmpty()) {
                return client;
            }
            client = stripped;
            if (!contain(client)) {
                return client;
            }
        }
        return client;
    }

    private static Optional<Bits> literal(String address) {
        if (address.indexOf(':') < 0 && !FOUR_NUMBERS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return Optional.of(new Bits(new BigInteger(1, bytes), bytes.length * Byte.SIZE));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address as a number of 32 or 128 bits. */
    private record Bits(BigInteger number, int length) {
        BigInteger prefix(int bits) {
            return number.shiftRight(length - bits);
        }
    }

    private record Network(Bits address, int bits) {
        static Network parse(String text) {
            var parts = text.split("/", 2);
            var address = literal(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8"));
            int bits = parts.length == 1 ? address.length() : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length()) {
                throw new IllegalArgumentException("'" + text + "' has a prefix longer than an address");
            }
            return new Network(address, bits);
        }

        boolean contains(Bits other) {
            return other.length() == address.length() && other.prefix(bits).equals(address.prefix(bits));
        }
    }
}
