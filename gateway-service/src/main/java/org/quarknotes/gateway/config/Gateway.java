package org.quarknotes.gateway.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway as a process of its own. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    /** The gateway reads each request target itself; what Quarkus refuses before, it refuses without a problem document. */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
