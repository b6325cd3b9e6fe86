package org.quarknotes.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import org.quarknotes.local.kafka.KafkaBroker;
import org.quarknotes.local.kafka.Security;
import org.quarknotes.local.kafka.Topic;

/** A broker that speaks only TLS, and only with whoever has its password. */
public final class SecuredCloud implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker broker;
    private DynamoDbLocal database;

    @Override
    public Map<String, String> start() {
        var security = Security.create();
        database = DynamoDbLocal.start();
        broker = KafkaBroker.start(security, new Topic("things", 2), new Topic("things.dead-letters", 1, 2_097_152));
        var settings = new HashMap<String, String>();
        security.client().forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("tests.database", database.endpoint().toString());
        return settings;
    }

    @Override
    public void stop() {
        broker.close();
        database.close();
    }
}
