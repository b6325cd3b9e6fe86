package org.quarknotes.rest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id: the one it came with, if sane, else a UUIDv7. Answers and log lines carry it. */
@ApplicationScoped
class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final int BEFORE_EVERYTHING = 1000;

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    void install(@Observes Filters filters) {
        filters.register(this::assign, BEFORE_EVERYTHING);
    }

    private void assign(RoutingContext context) {
        var id = Optional.ofNullable(context.request().getHeader(HEADER))
                .filter(given -> SANE.matcher(given).matches())
                .orElseGet(() -> ids.generate().toString());
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        context.next();
    }

    /** The id of the request that this context is about. */
    static String of(RoutingContext context) {
        return Optional.ofNullable(context.<String>get(KEY)).orElse("unknown");
    }
}
