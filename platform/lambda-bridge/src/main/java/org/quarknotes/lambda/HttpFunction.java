package org.quarknotes.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function's handler named {@code http}: an event of payload format 2.0 in, the application's answer out.
 *
 * <p>Every status the application chose is a success of the function. What is no HTTP request ({@link UnknownEvent}),
 * is not answered before the deadline, or is broken off, is an exception, and so an error of the function.
 */
@Named("http")
@Singleton
public final class HttpFunction implements RequestStreamHandler {
    /** Milliseconds between our deadline and Lambda's, to report the reason instead of being killed. */
    private static final int REPORTING_TIME = 200;

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = HttpEvent.read(in);
        var answer = VirtualExchange.start(event, context).await(context.getRemainingTimeInMillis() - REPORTING_TIME);
        var result = answer.toJson();
        if (result.length > HttpAnswer.MAX_RESULT) {
            result = HttpAnswer.tooLarge(answer.requestId(context.getAwsRequestId()))
                    .toJson();
        }
        out.write(result);
    }
}
