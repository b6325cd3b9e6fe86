package org.quarknotes.local.kafka;

/** A topic to be there when the broker is ready. One that exists already is left as it is. */
public record Topic(String name, int partitions) {

    public Topic {
        if (name.isBlank() || partitions < 1) {
            throw new IllegalArgumentException(
                    "A topic has a name and partitions, not '" + name + "' and " + partitions);
        }
    }

    @Override
    public String toString() {
        return name + ":" + partitions;
    }
}
