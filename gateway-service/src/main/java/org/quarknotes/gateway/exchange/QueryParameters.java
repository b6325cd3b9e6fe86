package org.quarknotes.gateway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import org.quarknotes.gateway.domain.RequestTarget;

/**
 * What a query says, read as services read it: ampersands part the parameters. A semicolon does not, or a request could
 * have a parameter here that it does not have there.
 */
public final class QueryParameters {
    private static final int MANY = 1024;

    private QueryParameters() {}

    /** The values of each parameter, decoded and in their order. */
    public static Map<String, List<String>> of(RequestTarget target) {
        return target.query().isEmpty()
                ? Map.of()
                : new QueryStringDecoder(target.query(), UTF_8, true, MANY, true).parameters();
    }
}
