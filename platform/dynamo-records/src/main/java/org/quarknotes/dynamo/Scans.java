package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Goes through a whole table, segment by segment, each on a virtual thread of its own. */
final class Scans {
    /** Each segment holds a page of up to 1 MB. */
    private static final int MOST_SEGMENTS = 64;

    private final Access access;

    Scans(Access access) {
        this.access = access;
    }

    /** Ends when all segments have ended, or one has failed. */
    <R> Scanned scan(Shape<R> shape, int segments, Consumer<R> consumer, Effort effort) {
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw new IllegalArgumentException(
                    "a scan has 1 to %d segments, not %d".formatted(MOST_SEGMENTS, segments));
        }
        var parts = new ArrayList<Callable<Scanned>>();
        for (int segment = 0; segment < segments; segment++) {
            var request = request(shape, segment, segments);
            parts.add(() -> scan(shape, request, consumer));
        }
        var whole = atOnce(parts);
        effort.add(whole.capacity());
        return whole;
    }

    private static Scanned atOnce(List<Callable<Scanned>> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Scanned>(threads);
            parts.forEach(running::submit);
            try {
                var whole = new Scanned(0, 0, Capacity.NONE);
                for (int ended = 0; ended < parts.size(); ended++) {
                    whole = whole.plus(running.take().get());
                }
                return whole;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException("a segment of a scan failed", e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted during a scan", e);
            }
        }
    }

    private <R> Scanned scan(Shape<R> shape, ScanRequest request, Consumer<R> consumer) {
        var entities = 0L;
        var read = 0L;
        var effort = new Effort();
        var next = request;
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("another segment of the scan failed");
            }
            var response = access.client().scan(next);
            effort.read(response.consumedCapacity());
            read += response.scannedCount();
            var now = access.clock().instant();
            for (var item : response.items()) {
                if (!shape.isGone(item, now)) {
                    consumer.accept(shape.fromItem(item));
                    entities++;
                }
            }
            if (!response.hasLastEvaluatedKey()) {
                return new Scanned(entities, read, effort.capacity());
            }
            next = request.toBuilder()
                    .exclusiveStartKey(response.lastEvaluatedKey())
                    .build();
        }
    }

    private ScanRequest request(Shape<?> shape, int segment, int segments) {
        var placeholders = new Placeholders();
        var types = placeholders.render(new Condition.In(List.of(EntityType.DISCRIMINATOR), names(shape)));
        return ScanRequest.builder()
                .tableName(access.table())
                .segment(segment)
                .totalSegments(segments)
                .filterExpression(types)
                .projectionExpression(Projected.of(shape, placeholders).text())
                .expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(Map.copyOf(placeholders.values()))
                .returnConsumedCapacity(TOTAL)
                .build();
    }

    private static List<AttributeValue> names(Shape<?> shape) {
        return shape.typeNames().stream().map(AttributeValue::fromS).toList();
    }
}
