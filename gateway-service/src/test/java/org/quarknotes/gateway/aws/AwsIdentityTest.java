package org.quarknotes.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.exchange.Background;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class AwsIdentityTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger lookups = new AtomicInteger();
    private volatile Instant now = START;
    private volatile Instant expiry = START.plus(Duration.ofHours(1));
    private volatile boolean broken;
    private final AwsIdentity identity = new AwsIdentity(this::lookUp, new Background(vertx), () -> now);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void many_callers_at_once_cause_one_lookup() {
        var all = Stream.generate(identity::current).limit(50).toList();

        assertThat(all.stream()
                        .map(one ->
                                one.toCompletionStage().toCompletableFuture().join())
                        .map(AwsCredentialsIdentity::accessKeyId))
                .containsOnly("KEY1");
        assertThat(lookups).hasValue(1);
    }

    @Test
    void they_are_renewed_before_they_expire_and_nobody_waits_for_it() {
        assertThat(key()).isEqualTo("KEY1");
        now = START.plus(Duration.ofMinutes(54));
        assertThat(identity.current().isComplete()).isTrue();
        assertThat(lookups).hasValue(1);

        now = START.plus(Duration.ofMinutes(56));
        expiry = now.plus(Duration.ofHours(1));
        assertThat(identity.current().isComplete()).isTrue();

        await().untilAsserted(() -> assertThat(key()).isEqualTo("KEY2"));
        assertThat(lookups).hasValue(2);
    }

    @Test
    void while_they_cannot_be_renewed_the_old_ones_serve_until_they_expire() {
        assertThat(key()).isEqualTo("KEY1");
        broken = true;
        now = START.plus(Duration.ofMinutes(56));
        assertThat(key()).isEqualTo("KEY1");
        await().untilAsserted(() -> assertThat(lookups).hasValue(2));
        assertThat(key()).isEqualTo("KEY1");

        now = START.plus(Duration.ofMinutes(61));
        assertThat(List.of(failed(), failed())).containsOnly(true);
        assertThat(lookups).hasValue(3);

        broken = false;
        now = now.plus(Duration.ofSeconds(6));
        expiry = now.plus(Duration.ofHours(1));
        assertThat(key()).isEqualTo("KEY4");
    }

    private boolean failed() {
        return identity.current()
                .toCompletionStage()
                .handle((credentials, failure) -> failure != null)
                .toCompletableFuture()
                .join();
    }

    private String key() {
        return identity.current()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .accessKeyId();
    }

    private AwsCredentialsIdentity lookUp() {
        int number = lookups.incrementAndGet();
        if (broken) {
            throw new IllegalStateException("nobody knows us");
        }
        return AwsSessionCredentials.builder()
                .accessKeyId("KEY" + number)
                .secretAccessKey("secret")
                .sessionToken("token")
                .expirationTime(expiry)
                .build();
    }
}
