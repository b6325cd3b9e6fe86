package org.quarknotes.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import org.quarknotes.local.kafka.KafkaBroker;
import org.quarknotes.local.kafka.Topic;

/** A database and a broker for the tests of this module. */
public final class LocalCloud implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker broker;
    private DynamoDbLocal database;

    @Override
    public Map<String, String> start() {
        database = DynamoDbLocal.start();
        broker = KafkaBroker.start(new Topic("things", 2), new Topic("things.dead-letters", 1, 2_097_152));
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "tests.database",
                database.endpoint().toString());
    }

    @Override
    public void stop() {
        broker.close();
        database.close();
    }
}
