package org.quarknotes.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs classes as one would for Lambda. */
final class FunctionZip {
    private FunctionZip() {}

    static Path of(Path zip, Class<?>... classes) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (var bytes = type.getResourceAsStream("/" + name)) {
                    bytes.transferTo(out);
                }
            }
        }
        return zip;
    }
}
