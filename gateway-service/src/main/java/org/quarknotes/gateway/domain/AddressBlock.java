package org.quarknotes.gateway.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Whose addresses are counted together: an IPv4 address alone, an IPv6 address with all of its /64, which is what one
 * customer gets (RFC 6177) and can send from at will.
 *
 * @param text the address, or the first half of it
 */
public record AddressBlock(String text) {
    private static final int NETWORK_BYTES = 8;

    /** Of an address as it is written; what is none is a block of its own. */
    public static AddressBlock of(String address) {
        return new AddressBlock(address.indexOf(':') < 0 ? address : network(address));
    }

    private static String network(String address) {
        int zone = address.indexOf('%');
        try {
            return switch (InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone))) {
                case Inet6Address six -> HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "::/64";
                case InetAddress mapped -> mapped.getHostAddress();
            };
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
