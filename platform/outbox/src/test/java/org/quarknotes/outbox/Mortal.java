package org.quarknotes.outbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quarknotes.dynamo.Table;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A process that is killed after a number of steps. A step is before each request and each publishing, and after it, when
 * it was performed and nobody heard so. From its death on nothing of it reaches table or broker.
 */
final class Mortal implements ExecutionInterceptor {
    private static final Logger NOISE = Logger.getLogger("org.quarknotes.outbox");

    private final AtomicInteger stepsLeft;

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed, says a test", null, false, false);
        }
    }

    Mortal(int steps) {
        NOISE.setLevel(Level.OFF);
        stepsLeft = new AtomicInteger(steps);
    }

    static Mortal immortal() {
        return new Mortal(Integer.MAX_VALUE);
    }

    void kill() {
        stepsLeft.set(0);
    }

    boolean isDead() {
        return stepsLeft.get() <= 0;
    }

    private void step() {
        if (stepsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw new Killed();
        }
    }

    Table before(Table table) {
        return table.with(LocalTables.clientWith(this));
    }

    Publisher before(Publisher publisher) {
        return event -> {
            step();
            publisher.publish(event);
            step();
        };
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        step();
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        step();
        return context.httpResponse();
    }
}
