package org.quarknotes.gateway.exchange;

/**
 * Who is at the other end of an exchange.
 *
 * @param address of the client; {@link #UNKNOWN} where there is none to be had
 * @param scheme {@code http} or {@code https}, as the client has spoken it
 */
public record Peer(String address, String scheme) {
    public static final String UNKNOWN = "unknown";
}
