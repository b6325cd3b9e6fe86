package org.quarknotes.dynamo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What DynamoDB Local never does, done by the client between it and the library: it loses answers of requests that were
 * performed, fails before anything is performed, and changes requests and answers. Records every request.
 */
public final class Faults implements ExecutionInterceptor {
    final List<SdkRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final Queue<UnaryOperator<SdkRequest>> requestChanges = new ArrayDeque<>();
    private final Queue<UnaryOperator<SdkResponse>> responseChanges = new ArrayDeque<>();
    private int answersToLose;

    /** The same table, reached through these faults. */
    public Table before(Table table) {
        return table.with(LocalTables.clientWith(this));
    }

    /** The next answers become failures of the server, after it did what it was asked for. */
    void loseAnswers(int count) {
        answersToLose = count;
    }

    /** The next requests fail with this before they are sent. */
    public void fail(int times, RuntimeException failure) {
        failures.addAll(Collections.nCopies(times, failure));
    }

    /** The next requests are sent as this makes them. */
    void changeRequests(int times, UnaryOperator<SdkRequest> change) {
        requestChanges.addAll(Collections.nCopies(times, change));
    }

    /** The next answers arrive as this makes them. */
    void changeResponses(int times, UnaryOperator<SdkResponse> change) {
        responseChanges.addAll(Collections.nCopies(times, change));
    }

    <R extends SdkRequest> List<R> requests(Class<R> type) {
        return List.copyOf(requests).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        requests.add(context.request());
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        var change = requestChanges.poll();
        return change == null ? context.request() : change.apply(context.request());
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (answersToLose == 0) {
            return context.httpResponse();
        }
        answersToLose--;
        return context.httpResponse().toBuilder().statusCode(500).build();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        var change = responseChanges.poll();
        return change == null ? context.response() : change.apply(context.response());
    }
}
