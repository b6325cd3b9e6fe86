package org.quarknotes.notify.http;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.Following;
import org.quarknotes.notify.domain.live.OpenStream;
import org.quarknotes.notify.domain.live.OpenStreams;
import org.quarknotes.notify.domain.live.OpenStreams.Opening;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.StandingCallers;

/** Lets listeners in, while there is room, and sends them elsewhere when this process stops. */
@ApplicationScoped
class LiveOpening {
    private static final int BEFORE_OTHERS = 1;
    private static final Duration TIME_TO_END = Duration.ofSeconds(3);

    private final OpenStreams streams;
    private final Inboxes inboxes;
    private final StandingCallers callers;
    private final LiveSettings settings;

    LiveOpening(OpenStreams streams, Inboxes inboxes, StandingCallers callers, LiveSettings settings) {
        this.streams = streams;
        this.inboxes = inboxes;
        this.callers = callers;
        this.settings = settings;
    }

    /** Refuses where no connection can be kept open. */
    void requirePossible() {
        if (!settings.possible()) {
            throw new ProblemException(
                    ProblemType.NOT_IMPLEMENTED,
                    "This is a function, which cannot keep a connection open; ask a deployment in containers, or list "
                            + "the notifications.");
        }
    }

    /**
     * A listener, to be closed by whoever opens it.
     *
     * @param place behind which it begins; now without it
     * @throws TooManyListeners where there is no room
     */
    Listener open(UserId person, Optional<String> place, RoutingContext request) {
        var ear = ear(person);
        try {
            var begin = place.orElseGet(() -> Following.now(inboxes, person));
            var following = new Following(inboxes, person, ear, begin, settings.look(), System::nanoTime);
            return new Listener(ear, callers.of(request.request()), following);
        } catch (RuntimeException failure) {
            ear.close();
            throw failure;
        }
    }

    private OpenStream ear(UserId person) {
        return switch (streams.open(person)) {
            case Opening.Opened(var stream) -> stream;
            case Opening.TooManyOfPerson() ->
                throw new TooManyListeners(ProblemType.RATE_LIMITED, "You have as many streams open as one may have.");
            case Opening.TooManyInAll() ->
                throw new TooManyListeners(ProblemType.OVERLOADED, "No more streams can be kept open here.");
        };
    }

    /** Before the server closes its connections, which would cut what should end. */
    void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent stopping) throws InterruptedException {
        streams.stop(TIME_TO_END);
    }
}
