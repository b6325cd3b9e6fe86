package org.quarknotes.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** Knows nothing but AWS's core library; tells what it was given, or does what the path says. */
public final class PlainFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return switch (String.valueOf(event.get("rawPath"))) {
            case "/event" -> event;
            case "/environment" ->
                Map.of(
                        "function", context.getFunctionName(),
                        "root", System.getenv("LAMBDA_TASK_ROOT"),
                        "own", System.getenv("GREETING"),
                        "time", context.getRemainingTimeInMillis(),
                        "classPath", System.getProperty("java.class.path"));
            case "/image" ->
                Map.of(
                        "statusCode",
                        201,
                        "headers",
                        Map.of("content-type", "image/png", "etag", "\"1\""),
                        "cookies",
                        List.of("a=1; Path=/", "b=2"),
                        "isBase64Encoded",
                        true,
                        "body",
                        "iVBORw0KGgo=");
            case "/exit" -> throw new ExitError();
            default -> throw new IllegalArgumentException("unknown event");
        };
    }

    /** Lambda ends an environment after an error of the virtual machine. */
    private static final class ExitError extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }
}
