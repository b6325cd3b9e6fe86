package org.quarknotes.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.dynamo.Write;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Against figures worked out by hand from Amazon's rules. */
class CapacityMeterTest {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();

    private static final Attribute<Card, String> ID = Attribute.of("id", Kinds.text(), Card::id);
    private static final Attribute<Card, String> TEXT = Attribute.of("text", Kinds.text(), Card::text);
    private static final EntityType<Card> CARD = EntityType.<Card>named("card")
            .key("CARDS", "CARD#{id}")
            .attributes(ID, TEXT)
            .readBy(row -> new Card(row.get(ID), row.get(TEXT)));
    private static final EntityType<Card> LISTED = EntityType.<Card>named("listed")
            .key("LISTED", "CARD#{id}")
            .index("byText", "ALL", "{text}")
            .attributes(ID, TEXT)
            .readBy(row -> new Card(row.get(ID), row.get(TEXT)));

    private final TableDefinition definition = TableDefinition.of("cards", LISTED);
    private final CapacityMeter meter;
    private final Table table;

    private record Card(String id, String text) {}

    CapacityMeterTest() {
        new Provisioning(client()).apply(definition);
        var plain = new Table(client(), definition.name());
        this.meter = CapacityMeter.on(plain, definition);
        this.table = plain.with(client(meter));
    }

    @Test
    void a_write_is_a_unit_for_each_kilobyte() {
        assertThat(cost(() -> table.write(Write.put(CARD, card(100))))).isEqualTo("0 / 1");
        assertThat(cost(() -> table.write(Write.put(CARD, card(2_000))))).isEqualTo("0 / 2");
    }

    @Test
    void a_transaction_takes_each_item_twice() {
        assertThat(cost(() -> table.write(Write.put(CARD, card(100)), Write.put(CARD, card(2_000)))))
                .isEqualTo("0 / 6");
    }

    @Test
    void an_entry_of_an_index_is_one_more_and_two_where_it_moves() {
        var first = new Card("listed", "a");

        assertThat(cost(() -> together(first))).isEqualTo("0 / 6");
        assertThat(cost(() -> together(new Card("listed", "b")))).isEqualTo("0 / 8");
        assertThat(cost(() -> together(new Card("listed", "b")))).isEqualTo("0 / 4");
    }

    @Test
    void a_query_that_finds_nothing_reads_the_least_there_is() {
        assertThat(cost(() -> table.page(Query.of(CARD).sortKey(SortKey.is("nobody")))))
                .isEqualTo("1 / 0");
    }

    @Test
    void what_was_taken_is_not_counted_again() {
        cost(() -> table.write(Write.put(CARD, card(100))));

        assertThat(meter.take()).isEqualTo("0 / 0");
    }

    private void together(Card listed) {
        table.write(Write.put(LISTED, listed), Write.put(CARD, new Card("beside", "it")));
    }

    private static Card card(int bytes) {
        return new Card("of-" + bytes, "x".repeat(bytes));
    }

    private String cost(Runnable call) {
        meter.take();
        call.run();
        return meter.take();
    }

    private static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(SERVER.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(configuration -> configuration.executionInterceptors(List.of(interceptors)))
                .build();
    }
}
