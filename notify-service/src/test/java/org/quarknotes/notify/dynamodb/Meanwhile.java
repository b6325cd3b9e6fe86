package org.quarknotes.notify.dynamodb;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Something that happens elsewhere just before a certain request to DynamoDB is sent. */
final class Meanwhile implements ExecutionInterceptor {
    private final AtomicInteger left;
    private final Runnable happening;

    Meanwhile(int requests, Runnable happening) {
        this.left = new AtomicInteger(requests);
        this.happening = happening;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (left.getAndDecrement() == 0) {
            happening.run();
        }
    }

    boolean hasHappened() {
        return left.get() < 0;
    }
}
