package org.quarknotes.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands a request's bytes to a resource as {@link JsonContent}, unread. */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonContentReader implements MessageBodyReader<JsonContent<?>> {
    private final StrictJson json;

    JsonContentReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonContent.class;
    }

    @Override
    public JsonContent<?> readFrom(
            Class<JsonContent<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var target = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return new JsonContent<>(body.readAllBytes(), target, json);
    }
}
