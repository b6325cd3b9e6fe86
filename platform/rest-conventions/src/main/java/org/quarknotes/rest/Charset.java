package org.quarknotes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Names the charset of JSON in the answer to {@code HEAD} too: by itself, the framework does when it writes the body. */
@Provider
public class Charset implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type != null
                && type.getSubtype().matches("json|x-ndjson")
                && !type.getParameters().containsKey("charset")) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset(UTF_8.name()));
        }
    }
}
