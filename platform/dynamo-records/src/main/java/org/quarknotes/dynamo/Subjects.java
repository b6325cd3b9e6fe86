package org.quarknotes.dynamo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The entity types that writes are about, as far as they say so. */
final class Subjects {
    private Subjects() {}

    static String of(List<Write> writes) {
        var names = new LinkedHashSet<String>();
        writes.forEach(write -> add(names, write));
        return String.join(", ", names);
    }

    private static void add(Set<String> names, Write write) {
        switch (write) {
            case Write.Put put -> {
                var type = put.item().get(EntityType.DISCRIMINATOR);
                if (type != null && !UniqueLocks.isLock(put.item())) {
                    names.add(type.s());
                }
            }
            case Write.Group(var parts) -> parts.forEach(part -> add(names, part));
            case Update<?> update -> names.add(update.type().name());
            case EntityWrite entity -> names.add(entity.type().name());
            case Write.Delete _, Write.Check _, ItemUpdate _ -> {}
        }
    }
}
