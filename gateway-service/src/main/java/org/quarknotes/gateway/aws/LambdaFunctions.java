package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FunctionName;
import org.quarknotes.gateway.exchange.FunctionFailed;
import org.quarknotes.gateway.exchange.FunctionFailed.Reason;
import org.quarknotes.gateway.exchange.Functions;
import org.quarknotes.gateway.exchange.PathText;

/** Invokes functions, see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
@Singleton
final class LambdaFunctions implements Functions {
    private static final Logger LOG = Logger.getLogger(LambdaFunctions.class);

    /** Bytes of a synchronous payload: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
    private static final int LONGEST_PAYLOAD = 6 * 1024 * 1024;

    private static final String FUNCTION_ERROR = "x-amz-function-error";

    private final AwsCalls calls;

    LambdaFunctions(AwsCalls calls) {
        this.calls = calls;
    }

    @Override
    public Future<Buffer> invoke(FunctionName function, Buffer payload, Duration patience) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return Future.failedFuture(
                    new FunctionFailed(Reason.TOO_LARGE, "the payload is longer than " + LONGEST_PAYLOAD + " bytes"));
        }
        var request = new AwsRequest(
                function.service(),
                "POST",
                target(function),
                List.of(
                        new Field("content-type", "application/json"),
                        new Field("x-amz-invocation-type", "RequestResponse")),
                payload);
        return calls.call(request, patience)
                .map(answer -> result(function, answer))
                .recover(failure -> Future.failedFuture(failed(function, failure)));
    }

    private static String target(FunctionName function) {
        var path = "/2015-03-31/functions/" + PathText.encoded(function.name()) + "/invocations";
        return function.qualifier()
                .map(qualifier -> path + "?Qualifier=" + PathText.encoded(qualifier))
                .orElse(path);
    }

    private static Buffer result(FunctionName function, AwsAnswer answer) {
        if (answer.status() == 200 && answer.value(FUNCTION_ERROR).isEmpty()) {
            return answer.body();
        }
        LOG.warnf(
                "function=%s status=%d functionError=%s awsError=%s awsRequestId=%s",
                function.name(),
                answer.status(),
                answer.value(FUNCTION_ERROR).orElse("none"),
                answer.errorCode(),
                answer.requestId());
        throw new FunctionFailed(reason(answer), "the function gave no result");
    }

    private static Reason reason(AwsAnswer answer) {
        if (answer.status() == 200) {
            return Reason.FAULT;
        }
        if (answer.status() == 413) {
            return Reason.TOO_LARGE;
        }
        return answer.throttled() ? Reason.THROTTLED : Reason.UNAVAILABLE;
    }

    private static Throwable failed(FunctionName function, Throwable failure) {
        if (!(failure instanceof AwsCallFailed call)) {
            return failure;
        }
        LOG.warnf("function=%s failed: %s", function.name(), call.getMessage());
        var reason =
                switch (call.reason()) {
                    case BUSY -> Reason.THROTTLED;
                    case LATE -> Reason.LATE;
                    case TOO_LONG -> Reason.FAULT;
                    case NO_CREDENTIALS, UNREACHABLE -> Reason.UNAVAILABLE;
                };
        return new FunctionFailed(reason, "the function could not be invoked");
    }
}
