package org.quarknotes.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The portal's resources. Names come from this package's code alone. */
final class ClassPath {
    private ClassPath() {}

    static byte[] read(String name) {
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream("portal/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("portal/" + name + " is not packaged");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading portal/" + name, e);
        }
    }
}
