package org.quarknotes.gateway.domain;

import java.net.URI;
import java.util.Optional;

/**
 * A service of AWS, or one that speaks like it.
 *
 * @param name as requests to it are signed, such as {@code sns}
 * @param endpoint instead of the region's own
 */
public record AwsService(String name, String region, Optional<URI> endpoint) {

    /** Where it is asked. */
    public URI address() {
        return endpoint.orElseGet(() -> URI.create("https://%s.%s.amazonaws.com".formatted(name, region)));
    }
}
