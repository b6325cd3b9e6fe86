package org.quarknotes.users.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.quarknotes.users.domain.Housekeeping;

/**
 * The handler named {@code housekeeping}, for an EventBridge schedule of a minute or so. Anything but a scheduled event
 * is an error of the function.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Scheduled
 *     events</a>
 */
@Named("housekeeping")
@Singleton
public final class HousekeepingFunction implements RequestStreamHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Housekeeping housekeeping;

    HousekeepingFunction(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = JSON.readTree(in);
        if (!event.path("detail-type").asText().equals("Scheduled Event")) {
            throw new IllegalArgumentException("expected a scheduled event of EventBridge, but this is something else");
        }
        housekeeping.sweep();
    }
}
