package org.quarknotes.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.outbox.UnusableEvent;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class PatienceTest {
    private final Patience patience = new Patience();
    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @MethodSource
    void what_the_database_may_take_later_is_tried_again(RuntimeException failure) throws InterruptedException {
        assertThat(patience.untilDone(() -> failingTwice(failure))).isEqualTo("done");

        assertThat(attempts).hasValue(3);
    }

    static Stream<RuntimeException> what_the_database_may_take_later_is_tried_again() {
        return Stream.of(
                new UncheckedIOException(new IOException("reset in the middle of a request, says a test")),
                SdkClientException.create("nobody answers, says a test"),
                refusal("ProvisionedThroughputExceededException"),
                refusal("ResourceNotFoundException"),
                cancelled("ThrottlingError"));
    }

    @ParameterizedTest
    @MethodSource
    void what_the_database_will_never_take_holds_up_nobody(SdkException failure) {
        assertThatExceptionOfType(UnusableEvent.class)
                .isThrownBy(() -> patience.untilDone(() -> failingTwice(failure)))
                .withMessage("the database will never take it")
                .withCause(failure);

        assertThat(attempts).hasValue(1);
    }

    static Stream<SdkException> what_the_database_will_never_take_holds_up_nobody() {
        return Stream.of(refusal("ValidationException"), cancelled("ValidationError"));
    }

    @Test
    void what_is_no_failure_of_the_database_surfaces_at_once() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> patience.untilDone(() -> {
                    throw new IllegalStateException("says a test");
                }));
    }

    private String failingTwice(RuntimeException failure) {
        if (attempts.incrementAndGet() <= 2) {
            throw failure;
        }
        return "done";
    }

    private static SdkException refusal(String code) {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static SdkException cancelled(String code) {
        return TransactionCanceledException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("TransactionCanceledException")
                        .build())
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build())
                .build();
    }
}
