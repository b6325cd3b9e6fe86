package org.quarknotes.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
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
            case "/pause" -> {
                sleep(Duration.ofSeconds(1));
                yield Map.of("process", ProcessHandle.current().pid());
            }
            case "/hang" -> {
                sleep(Duration.ofMinutes(1));
                yield Map.of();
            }
            case "/halt" -> {
                Runtime.getRuntime().halt(3);
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("unknown event");
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
