package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Set;

/** Which fields of a service's answer travel on to the client; an allow-list, like {@link RequestFields}. */
public final class ResponseFields {
    private static final Set<String> ALLOWED = Set.of(
            "accept-patch",
            "accept-ranges",
            "age",
            "allow",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "deprecation",
            "etag",
            "expires",
            "idempotency-replayed",
            "last-modified",
            "link",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "sunset",
            "vary",
            "www-authenticate");

    private ResponseFields() {}

    /**
     * The fields to hand on, in their order, with names in lower case. A cookie stays behind; that the answer was meant for
     * one client alone does not, for no cache could see it any more.
     */
    public static List<Field> forwarded(List<Field> received) {
        var forwarded = Field.select(received, ALLOWED);
        if (!Field.values(received, "set-cookie").isEmpty()) {
            forwarded.add(new Field("cache-control", "private"));
        }
        return forwarded;
    }
}
