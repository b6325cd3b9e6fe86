package org.quarknotes.gateway.routes;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.Rule.Destination;

/** Reads what others are told of a route: that it was called, and that it will go. */
final class PublicationEntries {
    private final AwsEntries aws;

    PublicationEntries(AwsEntries aws) {
        this.aws = aws;
    }

    Rule publication(Entry entry) {
        var sns = entry.at("sns");
        var destination = entry.optional("kafka")
                .<Destination>map(kafka -> new Destination.Kafka(kafka.text("topic")))
                .orElseGet(() -> new Destination.Sns(sns.text("topicArn"), aws.service("sns", sns)));
        return new Rule.Publication(destination, entry.text("type"));
    }

    static Rule deprecation(Entry entry) {
        var since = day(entry.at("since"));
        var sunset = entry.optional("sunset").map(PublicationEntries::day);
        if (sunset.filter(end -> end.isBefore(since)).isPresent()) {
            throw entry.at("sunset").wrong("'sunset' is before 'since'");
        }
        return new Rule.Deprecation(since, sunset, entry.optional("link").<URI>map(Entry::uri));
    }

    private static Instant day(Entry entry) {
        try {
            return LocalDate.parse(entry.text()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw entry.wrong("there is no such day; a date is written as 2027-01-31");
        }
    }
}
