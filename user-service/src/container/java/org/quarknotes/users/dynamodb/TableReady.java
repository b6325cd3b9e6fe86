package org.quarknotes.users.dynamodb;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.quarknotes.dynamo.Table;

/** Ready once the table can be seen. A database that goes away later makes no pod unready: all would be at once. */
@Readiness
class TableReady implements HealthCheck {
    private final Table table;
    private volatile boolean seen;

    TableReady(Table table) {
        this.table = table;
    }

    @Override
    public HealthCheckResponse call() {
        seen = seen || table.exists();
        return HealthCheckResponse.named("table '" + table.name() + "'")
                .status(seen)
                .build();
    }
}
