package org.quarknotes.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemException;

/** Lists in pages: the parameters {@code limit} and {@code cursor}, and the shape of the answer. */
public final class Paging {
    private static final int DEFAULT_LIMIT = 20;
    private static final int GREATEST_LIMIT = 100;

    private Paging() {}

    /**
     * One page as clients see it.
     *
     * @param nextCursor what to send as {@code cursor} for the next page; null on the last
     */
    public record PageView<T>(List<T> items, @Nullable String nextCursor) {
        public PageView {
            items = List.copyOf(items);
        }
    }

    /**
     * The number of items that the client wants on a page, 20 unless it says otherwise.
     *
     * @throws ProblemException {@code validation-failed} unless it is a whole number from 1 to 100
     */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > GREATEST_LIMIT) {
            throw ProblemException.invalid("limit", "must be a whole number from 1 to 100");
        }
        return Integer.parseInt(limit);
    }

    /** A 200 with the page, and a {@code Link} to the next one (RFC 8288) if there is one. */
    public static <T> Response answer(List<T> items, Optional<String> nextCursor, UriInfo uri) {
        return answer(new PageView<>(items, nextCursor.orElse(null)), nextCursor, uri);
    }

    /** The same for a page that has more to say than {@link PageView}. */
    public static Response answer(Object page, Optional<String> nextCursor, UriInfo uri) {
        var response = Response.ok(page);
        nextCursor.ifPresent(cursor -> response.header("Link", "<%s>; rel=\"next\"".formatted(next(uri, cursor))));
        return response.build();
    }

    private static String next(UriInfo uri, String cursor) {
        var request = uri.getRequestUri();
        return UriBuilder.fromPath(request.getRawPath())
                .replaceQuery(request.getRawQuery())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }
}
