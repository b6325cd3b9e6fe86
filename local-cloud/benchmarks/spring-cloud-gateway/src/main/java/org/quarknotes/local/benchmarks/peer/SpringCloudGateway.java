package org.quarknotes.local.benchmarks.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Forwards everything to one upstream; with the profile {@code jwt}, only for callers with a good access token. */
@SpringBootApplication
public class SpringCloudGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringCloudGateway.class, arguments);
    }
}
