package org.quarknotes.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.quarknotes.outbox.UnusableEvent;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A consumer as services have them: the type says what is to become of the event. */
@ApplicationScoped
public class Listener {
    private final List<ConsumerRecord<String, String>> heard = new CopyOnWriteArrayList<>();
    private final Patience patience;

    Listener(Patience patience) {
        this.patience = patience;
    }

    List<ConsumerRecord<String, String>> heard() {
        return List.copyOf(heard);
    }

    @Incoming("heard")
    @Blocking
    public void hear(ConsumerRecord<String, String> record) throws InterruptedException {
        switch (Envelope.of(record).type()) {
            case "thing.happened" -> heard.add(record);
            case "thing.delayed" -> heardAtThirdAttempt(record);
            case "thing.refused" -> refusedAtSecondAttempt();
            default -> throw new UnusableEvent("nothing is known of it");
        }
    }

    private void refusedAtSecondAttempt() throws InterruptedException {
        var tries = new AtomicInteger();
        patience.untilDone(() -> {
            if (tries.incrementAndGet() == 1) {
                throw SdkClientException.create("the database is away, says a test");
            }
            throw DynamoDbException.builder()
                    .message("x".repeat(5_000))
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationException")
                            .build())
                    .build();
        });
    }

    private void heardAtThirdAttempt(ConsumerRecord<String, String> record) throws InterruptedException {
        var attempts = new AtomicInteger();
        patience.untilDone(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw SdkClientException.create("the database is away, says a test");
            }
            return heard.add(record);
        });
    }
}
