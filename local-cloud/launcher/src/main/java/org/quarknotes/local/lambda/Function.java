package org.quarknotes.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What one would deploy.
 *
 * @param name its name, for people and for {@code AWS_LAMBDA_FUNCTION_NAME}
 * @param zip classes at the root, jars in {@code lib/}
 * @param handler {@code package.Class::method}, or a class alone
 * @param environment its own variables, over those of this process
 * @param timeout how long one invocation may take
 */
public record Function(String name, Path zip, String handler, Map<String, String> environment, Duration timeout) {
    private static final String QUARKUS = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    /** As long as an HTTP API waits: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
    private static final Duration PATIENCE_OF_AN_HTTP_API = Duration.ofSeconds(30);

    public Function {
        environment = Map.copyOf(environment);
    }

    /** A function that the Quarkus build made. */
    public static Function ofQuarkus(String name, Path zip, Map<String, String> environment) {
        return new Function(name, zip, QUARKUS, environment, PATIENCE_OF_AN_HTTP_API);
    }

    String arn() {
        return "arn:aws:lambda:eu-central-1:123456789012:function:" + name;
    }
}
