package org.quarknotes.dynamo;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What a table lacks of its definition. DynamoDB makes one change of a table at a time, and others may be making the same
 * ones: each is made when the table is quiet and does not have it yet.
 */
final class TableChanges {
    private final DynamoDbClient client;
    private final TableDefinition wanted;
    private final Patience patience;

    TableChanges(DynamoDbClient client, TableDefinition wanted, Patience patience) {
        this.client = client;
        this.wanted = wanted;
        this.patience = patience;
    }

    boolean isThere() {
        return describe().isPresent();
    }

    private Optional<TableDescription> describe() {
        try {
            return Optional.of(client.describeTable(request -> request.tableName(wanted.name()))
                    .table());
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** Waits until the table and all its indexes can be used. */
    void awaitQuiet() {
        patience.until("table '%s' and its indexes are active".formatted(wanted.name()), this::isQuiet);
    }

    private boolean isQuiet() {
        return describe()
                .filter(table -> table.tableStatus() == TableStatus.ACTIVE)
                .filter(table -> table.globalSecondaryIndexes().stream()
                        .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE))
                .isPresent();
    }

    /** Refuses what cannot be changed in place, before anything is. */
    void requirePossible() {
        new TableDifferences(wanted).require(describe().orElseThrow(), timeToLive());
    }

    /** Makes all changes, and says whether there were any to make. */
    boolean make() {
        var changed = false;
        for (var index : wanted.indexes()) {
            changed |= make(() -> hasIndex(index.indexName()), addition(index));
        }
        if (wanted.stream().isPresent()) {
            changed |=
                    make(() -> stream().isPresent(), streaming(wanted.stream().get()));
        }
        if (wanted.timeToLive().isPresent()) {
            changed |= enableTimeToLive(wanted.timeToLive().get());
        }
        return changed;
    }

    private boolean make(BooleanSupplier isMade, UpdateTableRequest change) {
        var attempt = new Attempt(isMade, change);
        try {
            patience.until("table '%s' can be changed".formatted(wanted.name()), attempt);
        } catch (IllegalStateException inVain) {
            attempt.busy.ifPresent(inVain::addSuppressed);
            throw inVain;
        }
        if (attempt.ours) {
            awaitQuiet();
        }
        return attempt.ours;
    }

    /** Tries to make a change until it is made or under way, by us or by somebody else. */
    private final class Attempt implements BooleanSupplier {
        private final BooleanSupplier isMade;
        private final UpdateTableRequest change;
        private boolean ours = false;
        private Optional<DynamoDbException> busy = Optional.empty();

        Attempt(BooleanSupplier isMade, UpdateTableRequest change) {
            this.isMade = isMade;
            this.change = change;
        }

        @Override
        public boolean getAsBoolean() {
            return isQuiet() && (isMade.getAsBoolean() || isAccepted());
        }

        private boolean isAccepted() {
            try {
                client.updateTable(change);
                ours = true;
                return true;
            } catch (ResourceInUseException | LimitExceededException busyWithAnother) {
                busy = Optional.of(busyWithAnother);
                return false;
            } catch (DynamoDbException refusal) {
                var someoneElseWasFaster = isMade.getAsBoolean();
                if (!someoneElseWasFaster) {
                    throw refusal;
                }
                return true;
            }
        }
    }

    private boolean hasIndex(String name) {
        return describe().orElseThrow().globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexName().equals(name));
    }

    private Optional<StreamSpecification> stream() {
        return describe()
                .map(TableDescription::streamSpecification)
                .filter(stream -> Boolean.TRUE.equals(stream.streamEnabled()));
    }

    private UpdateTableRequest addition(GlobalSecondaryIndex index) {
        var keys = index.keySchema().stream().map(key -> key.attributeName()).toList();
        var attributes = wanted.attributes().stream()
                .filter(attribute -> keys.contains(attribute.attributeName()))
                .toList();
        var update = GlobalSecondaryIndexUpdate.builder()
                .create(create -> create.indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection()))
                .build();
        return UpdateTableRequest.builder()
                .tableName(wanted.name())
                .attributeDefinitions(attributes)
                .globalSecondaryIndexUpdates(update)
                .build();
    }

    private UpdateTableRequest streaming(StreamViewType view) {
        return UpdateTableRequest.builder()
                .tableName(wanted.name())
                .streamSpecification(specification(view))
                .build();
    }

    static StreamSpecification specification(StreamViewType view) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(view)
                .build();
    }

    private boolean enableTimeToLive(String attribute) {
        if (timeToLive().isPresent()) {
            return false;
        }
        try {
            client.updateTimeToLive(request -> request.tableName(wanted.name())
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
            return true;
        } catch (DynamoDbException refusal) {
            var someoneElseWasFaster = timeToLive().filter(attribute::equals).isPresent();
            if (!someoneElseWasFaster) {
                throw refusal;
            }
            return false;
        }
    }

    /** The attribute of the time-to-live that is on. */
    private Optional<String> timeToLive() {
        var current = client.describeTimeToLive(request -> request.tableName(wanted.name()))
                .timeToLiveDescription();
        var on = current.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || current.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on ? Optional.of(Objects.requireNonNull(current.attributeName())) : Optional.empty();
    }
}
