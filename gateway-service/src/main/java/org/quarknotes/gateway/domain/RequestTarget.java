package org.quarknotes.gateway.domain;

/**
 * What a request asks for, read once.
 *
 * @param path decides the route
 * @param query as the client sent it, with its question mark; empty where there is none
 */
public record RequestTarget(CanonicalPath path, String query) {

    /**
     * Reads a target and the Host field beside it.
     *
     * @param target as it stands in the request line
     * @param host the value of the Host field; an absolute target must name the same
     * @throws MalformedRequest when another reader might understand it differently
     */
    public static RequestTarget parse(String target, String host) {
        var local = target.startsWith("/") ? target : withoutAuthority(target, host);
        int question = local.indexOf('?');
        var path = question < 0 ? local : local.substring(0, question);
        var query = question < 0 ? "" : local.substring(question);
        requireReadable(query);
        return new RequestTarget(CanonicalPath.of(path), query);
    }

    /** The target as it is forwarded. */
    @Override
    public String toString() {
        return path + query;
    }

    /** RFC 9112, section 3.2.2: a server accepts the absolute form; ours only if it agrees with Host. */
    private static String withoutAuthority(String target, String host) {
        int authority = target.indexOf("://") + 3;
        if (authority < 3 || !isHttp(target.substring(0, authority - 3))) {
            throw new MalformedRequest("The request target is neither a path nor an http address.");
        }
        int end = authority;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        if (!target.substring(authority, end).equalsIgnoreCase(host)) {
            throw new MalformedRequest("The request target names another host than the Host field.");
        }
        var local = target.substring(end);
        return local.startsWith("/") ? local : "/" + local;
    }

    private static boolean isHttp(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static void requireReadable(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ' || c > '~' || c == '#') {
                throw new MalformedRequest("The query has a character that must be percent-encoded.");
            }
            if (c == '%') {
                PercentEncoding.octet(query, i);
            }
        }
    }
}
