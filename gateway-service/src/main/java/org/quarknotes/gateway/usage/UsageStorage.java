package org.quarknotes.gateway.usage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.quarknotes.dynamo.Table;
import org.quarknotes.gateway.domain.UsageCounters;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the counters, from configuration. Whoever has no plans needs no DynamoDB: it is not spoken to before. */
final class UsageStorage {

    @Produces
    @Singleton
    UsageCounters counters(UsageConfig config) {
        return new DynamoUsageCounters(() -> new Table(client(config), config.table()));
    }

    /** What does not answer twice within the time-out is away: what a request waits for must not be tried for long. */
    static DynamoDbClient client(UsageConfig config) {
        var timeout = config.timeout();
        var http = UrlConnectionHttpClient.builder().connectionTimeout(timeout).socketTimeout(timeout);
        var client = DynamoDbClient.builder()
                .region(Region.of(config.region()))
                .httpClientBuilder(http)
                .overrideConfiguration(configuration -> configuration
                        .apiCallTimeout(timeout)
                        .apiCallAttemptTimeout(half(timeout))
                        .retryStrategy(retries -> retries.maxAttempts(2)));
        config.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static Duration half(Duration timeout) {
        return timeout.dividedBy(2).plusMillis(1);
    }
}
