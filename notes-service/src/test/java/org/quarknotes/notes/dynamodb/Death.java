package org.quarknotes.notes.dynamodb;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A process that is killed: after so many requests to DynamoDB, no further one is sent. */
final class Death implements ExecutionInterceptor {
    private final AtomicInteger left;

    Death(int requests) {
        this.left = new AtomicInteger(requests);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (left.getAndDecrement() <= 0) {
            throw SdkClientException.create("killed, says a test");
        }
    }

    /** Whether it came. */
    boolean hasCome() {
        return left.get() < 0;
    }
}
