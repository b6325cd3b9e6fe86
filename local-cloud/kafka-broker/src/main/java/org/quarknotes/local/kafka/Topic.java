package org.quarknotes.local.kafka;

/**
 * A topic to be there when the broker is ready. One that exists already is left as it is.
 *
 * @param largestRecord in bytes, headers included; Kafka's {@code max.message.bytes}
 */
public record Topic(String name, int partitions, int largestRecord) {
    private static final int LARGEST_RECORD_OF_KAFKA = 1_048_588;

    public Topic {
        if (name.isBlank() || partitions < 1 || largestRecord < 1) {
            throw new IllegalArgumentException(
                    "A topic has a name, partitions and a size of records, not '%s', %d and %d"
                            .formatted(name, partitions, largestRecord));
        }
    }

    /** A topic whose records may be as large as Kafka allows when it is not told otherwise. */
    public Topic(String name, int partitions) {
        this(name, partitions, LARGEST_RECORD_OF_KAFKA);
    }

    @Override
    public String toString() {
        return name + ":" + partitions + ":" + largestRecord;
    }
}
