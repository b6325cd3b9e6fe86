package org.quarknotes.local.system;

import java.time.Duration;

/** Is told how the start goes on, from several threads at once. */
public interface Progress {

    void starting(String part);

    void ready(String part, Duration took);

    /** Nobody looks. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void starting(String part) {}

            @Override
            public void ready(String part, Duration took) {}
        };
    }
}
