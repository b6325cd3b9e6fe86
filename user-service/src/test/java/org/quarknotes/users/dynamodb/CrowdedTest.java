package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.ApiKeyText;
import org.quarknotes.users.domain.ApiKeys;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;
import org.quarknotes.users.memory.Places;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What happens when others are always faster. */
class CrowdedTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Crowd CROWD = new Crowd();

    private static LocalTable local;
    private static DynamoDbClient client;

    private final Adapters adapters = new Adapters(client, Clock.systemUTC());
    private final UserId person = new UserId(UUID.randomUUID());
    private final Deed deed = new Deed(Deed.Kind.REGISTERED, person, Optional.of(person), Places.HOME, NOW);
    private final Once once = new Once(person.toString(), "fingerprint", NOW);

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
        client = local.client(CROWD);
    }

    @AfterAll
    static void stopDynamoDb() {
        client.close();
        local.close();
    }

    @Test
    void a_registration_whose_key_others_keep_writing_is_busy_and_leaves_nothing() {
        CROWD.on("IDEM"::equals);

        assertThat(add(Optional.of(once))).isEqualTo(new Users.Addition.Busy());
        assertThat(adapters.users().find(person)).isEmpty();
        assertThat(adapters.users().earlier(once)).isEmpty();
    }

    @Test
    void an_api_key_that_always_meets_others_is_busy_and_not_added() {
        add(Optional.empty());
        var id = new ApiKeyId(UUID.randomUUID());
        var hash = new ApiKeyText.Fingerprint("hash");
        var key =
                new ApiKey(id, person, new ApiKeyName("x"), Scopes.ALL, hash, NOW, Optional.empty(), Optional.empty());

        CROWD.on(("KEY#" + id)::equals);
        assertThat(adapters.apiKeys().add(key, deed, Optional.of(once))).isEqualTo(new ApiKeys.Addition.Busy());
        assertThat(adapters.apiKeys().find(person, id)).isEmpty();

        CROWD.on(sortKey -> false);
        assertThat(adapters.apiKeys().add(key, deed, Optional.of(once))).isEqualTo(new ApiKeys.Addition.Added());
    }

    private Users.Addition add(Optional<Once> request) {
        var email = new Email(person + "@example.com");
        var profile = new Profile(person, email, new DisplayName("Ada"), Set.of(), Optional.empty(), 1, NOW, NOW);
        return adapters.users().add(profile, new PasswordHash("h"), deed, request);
    }
}
