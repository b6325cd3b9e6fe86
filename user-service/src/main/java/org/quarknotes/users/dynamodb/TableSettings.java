package org.quarknotes.users.dynamodb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Where people are kept. */
@ConfigMapping(prefix = "quarknotes.users")
interface TableSettings {
    @WithName("table")
    @WithDefault("users")
    String name();

    /** At least 32 characters; under another one nobody's e-mail address is found again. */
    String secret();

    /** The number of outbox shards; the same in all replicas. */
    @WithDefault("4")
    int outboxShards();
}
