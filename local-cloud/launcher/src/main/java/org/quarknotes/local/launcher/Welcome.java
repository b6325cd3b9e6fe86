package org.quarknotes.local.launcher;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.Service;

/** What a newcomer wants to know when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(PortPlan ports, Duration took, Set<Service> without) {
        return """

                Quarknotes is up after %s.

                  API        %s
                  Portal     %s/ in a browser: guide, reference, status
                  DynamoDB   %s
                  Kafka      localhost:%d
                  Traces     %s
                  Admin      whoever registers as admin@example.com
                %s
                Say hello:

                  curl -i %s/v1/users -H 'Content-Type: application/json' \\
                       -d '{"email": "ada@example.com", "password": "correct horse battery", "displayName": "Ada"}'

                The whole story: ./dev smoke
                Stop: ./dev down, or Ctrl-C in the foreground""".formatted(
                        Words.seconds(took),
                        ports.gateway(),
                        ports.gateway(),
                        ports.dynamoDb(),
                        ports.kafka().clients(),
                        ports.traces().resolve("/traces/TRACE-ID"),
                        standIns(without),
                        ports.gateway());
    }

    private static String standIns(Set<Service> without) {
        return without.stream()
                .map(service -> "\nNot started, waiting for: ./dev live " + service.module() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
