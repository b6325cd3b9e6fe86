package org.quarknotes.notify.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The handler named {@code webhooks}, for an EventBridge schedule of a minute: has everything posted that is due and for
 * which there is room, and returns when all of it has ended. Anything but a scheduled event is an error of the function.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Scheduled
 *     events</a>
 */
@Named("webhooks")
@Singleton
public final class WebhooksFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rounds rounds;

    WebhooksFunction(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = JSON.readTree(in);
        if (!event.path("detail-type").asText().equals("Scheduled Event")) {
            throw new IllegalArgumentException("expected a scheduled event of EventBridge, but this is something else");
        }
        try {
            rounds.begin();
            rounds.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages were on their way", e);
        }
    }
}
