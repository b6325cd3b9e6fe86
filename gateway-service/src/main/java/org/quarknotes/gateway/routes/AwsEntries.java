package org.quarknotes.gateway.routes;

import java.net.URI;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.FunctionName;

/** Reads where something is at AWS. */
final class AwsEntries {
    private final String region;

    /** @param variables have the region of what does not name one */
    AwsEntries(Variables variables) {
        this.region = variables.value("AWS_REGION").orElse("us-east-1");
    }

    FunctionName function(Entry entry) {
        return new FunctionName(
                entry.text("function"), entry.optional("qualifier").map(Entry::text), service("lambda", entry));
    }

    AwsService service(String name, Entry entry) {
        return new AwsService(
                name,
                entry.optional("region").map(Entry::text).orElse(region),
                entry.optional("endpoint").<URI>map(Entry::uri));
    }
}
