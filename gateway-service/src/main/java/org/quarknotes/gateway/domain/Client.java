package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a client reached the gateway, told to services in fields that only the gateway writes.
 *
 * @param address of the peer's connection; {@code unknown} where there is no socket
 * @param scheme {@code http} or {@code https}
 * @param host the value of the request's Host field
 */
public record Client(String address, String scheme, String host) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

    public Client {
        if (!HOST.matcher(host).matches()) {
            throw new MalformedRequest("The Host field is not a host.");
        }
    }

    /** {@code Forwarded} (RFC 7239) and its older spellings. */
    public List<Field> fields() {
        return List.of(
                new Field("forwarded", "for=" + node() + ";host=\"" + host + "\";proto=" + scheme),
                new Field("x-forwarded-for", address),
                new Field("x-forwarded-host", host),
                new Field("x-forwarded-proto", scheme));
    }

    /** RFC 7239, section 6: an IPv6 address stands in brackets and quotes. */
    private String node() {
        return address.contains(":") ? "\"[" + address + "]\"" : address;
    }
}
