package org.quarknotes.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The portal's resources. Names come from this package's code alone. */
final class ClassPath {
    private ClassPath() {}

    static byte[] read(String name) {
        return readAt("portal/" + name);
    }

    static byte[] readAt(String path) {
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException(path + " is not packaged");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
