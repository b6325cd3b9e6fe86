package org.quarknotes.users.domain;

/**
 * Whence a request came, as one party that is counted and recognised: an IPv4 address, or the first 64 bits of an IPv6
 * address, which one household has to itself.
 *
 * @param network in its usual spelling; an IPv6 network without its last 64 bits, such as {@code 2001:db8:0:1::/64}
 */
public record ClientAddress(String network) {
    /** Where nobody can say whence a request came. */
    public static final ClientAddress UNKNOWN = new ClientAddress("unknown");

    /** Without the address, which belongs into no log. */
    @Override
    public String toString() {
        return "ClientAddress[...]";
    }
}
