package org.quarknotes.local.benchmarks.records;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contenders by name, none of which is loaded before it is opened. */
enum Way {
    BARE("bare client"),
    DYNAMO_RECORDS("dynamo-records"),
    STATIC_SCHEMA("Enhanced Client, StaticImmutableTableSchema"),
    BEAN("Enhanced Client, @DynamoDbBean");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Makes the contender and its schema. */
    Contender<?> open(DynamoDbClient client, String table) {
        return switch (this) {
            case BARE -> new RawContender(client, table);
            case DYNAMO_RECORDS -> new DynamoRecordsContender(client, table);
            case STATIC_SCHEMA -> EnhancedContender.ofStaticSchema(client, table);
            case BEAN -> EnhancedContender.ofBean(client, table);
        };
    }
}
