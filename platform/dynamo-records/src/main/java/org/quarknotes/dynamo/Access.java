package org.quarknotes.dynamo;

import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What it takes to work on a table. */
record Access(DynamoDbClient client, String table, Clock clock, Optional<CallListener> listener) {}
