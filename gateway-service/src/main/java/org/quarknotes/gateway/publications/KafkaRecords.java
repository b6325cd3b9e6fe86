package org.quarknotes.gateway.publications;

/** Kafka, in the shape that has a client of it. Never blocks; what cannot be sent is counted as lost. */
interface KafkaRecords {

    /** Sends the event some time soon. */
    void send(String topic, CallEvent event);
}
