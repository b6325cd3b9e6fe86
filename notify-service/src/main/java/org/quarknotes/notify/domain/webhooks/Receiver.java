package org.quarknotes.notify.domain.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook's messages are posted to.
 *
 * @param url as its owner gave it
 */
public record Receiver(URI url) {
    private static final int LONGEST = 2048;
    private static final int GREATEST_PORT = 65535;

    /** Whatever ends in a number is an address of IPv4 for most programs, in one of many spellings. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

    /**
     * The receiver with this URL.
     *
     * @throws IllegalArgumentException with words for its owner, when nothing can or may be posted there whatever its
     *     name stands for
     */
    public static Receiver parse(String text, Reach reach) {
        require(text.length() <= LONGEST, "must have at most 2048 characters");
        var url = url(text);
        require(url.getScheme() != null && url.getHost() != null, "must be a URL with a host");
        require(
                reach.schemes().contains(url.getScheme().toLowerCase(Locale.ROOT)),
                "must begin with " + String.join(":// or ", reach.schemes()) + "://");
        require(url.getRawUserInfo() == null, "must not have a user or a password in it");
        require(url.getRawFragment() == null, "must not have a fragment");
        require(url.getPort() != 0 && url.getPort() <= GREATEST_PORT, "must have a port from 1 to 65535");
        var receiver = new Receiver(url);
        var host = receiver.host();
        var ofThisMachine = host.equals("localhost") || host.endsWith(".localhost");
        require(!ofThisMachine || reach.admits(InetAddress.getLoopbackAddress()), "must not be on this machine");
        require(receiver.literal().map(reach::admits).orElse(true), "must have an address of the internet");
        return receiver;
    }

    /** The name or the address, in lower case, without brackets and without a dot at its end. */
    public String host() {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host.replaceFirst("\\.$", "");
    }

    /** The address, where that stands in the place of a name. */
    public Optional<InetAddress> literal() {
        if (url.getHost().startsWith("[")) {
            require(host().indexOf('%') < 0, "must not name an interface of this machine");
            return Optional.of(InetAddress.ofLiteral(host()));
        }
        if (ENDS_IN_NUMBER.matcher(host()).matches()) {
            return Optional.of(v4(host()));
        }
        return Optional.empty();
    }

    public boolean isEncrypted() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /** The port of the URL, or the usual one. */
    public int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return isEncrypted() ? 443 : 80;
    }

    /** Host and port, as a request names them. */
    public String authority() {
        var name = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() == -1 ? name : name + ":" + url.getPort();
    }

    /** Path and query, as they were given. */
    public String target() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static InetAddress v4(String host) {
        try {
            return Inet4Address.ofPosixLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must have a host that is a name or an address", e);
        }
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a URL", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
