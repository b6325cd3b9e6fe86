package org.quarknotes.users.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.RefreshGrant;
import org.quarknotes.users.domain.RefreshToken.Fingerprint;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.Sessions;
import org.quarknotes.users.domain.SessionsContract;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;
import org.quarknotes.users.domain.UsersContract;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The adapters against a real table. */
class DynamoContractsTest {
    private static LocalTable local;

    @BeforeAll
    static void startDynamoDb() throws Exception {
        local = LocalTable.start();
    }

    @AfterAll
    static void stopDynamoDb() {
        local.close();
    }

    private static Users dynamoUsers() {
        return new DynamoUsers(
                new Table(local.client(), "users"), new EmailLocks("a secret that only this test knows, no one else"));
    }

    @Nested
    class OfUsers implements UsersContract {
        @Override
        public Users users() {
            return dynamoUsers();
        }
    }

    @Nested
    class OfSessions implements SessionsContract {
        @Override
        public Sessions sessions() {
            return new DynamoSessions(new Table(local.client(), "users"));
        }
    }

    @Test
    void no_key_of_the_table_tells_an_address() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new UserId(UUID.randomUUID());
        var email = new Email("hidden@example.com");
        dynamoUsers().add(new Profile(id, email, new DisplayName("H"), Set.of(), 1, now, now), new PasswordHash("h"));

        var keys = local.client().scan(scan -> scan.tableName("users")).items().stream()
                .flatMap(item -> item.entrySet().stream())
                .filter(entry -> entry.getKey().equals("pk") || entry.getKey().equals("sk"))
                .map(entry -> entry.getValue().s());

        assertThat(keys).contains("USER#" + id, "PROFILE", "CRED", "LOCK").noneMatch(key -> key.contains("@"));
    }

    @Test
    void the_time_to_live_of_a_session_is_in_seconds() {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        var id = new SessionId(UUID.randomUUID());
        var session = new Session(id, new UserId(UUID.randomUUID()), now, now, Instant.ofEpochSecond(1_797_847_201));
        var grant =
                new RefreshGrant(new Fingerprint("abc"), id, session.owner(), session.expiresAt(), Optional.empty());

        new OfSessions().sessions().begin(session, grant);

        assertThat(expiry("USER#" + session.owner(), "SESSION#" + id)).isEqualTo("1797847201");
        assertThat(expiry("REFRESH#abc", "TOKEN")).isEqualTo("1797847201");
    }

    private static String expiry(String pk, String sk) {
        var key = Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
        return local.client()
                .getItem(get -> get.tableName("users").key(key))
                .item()
                .get("expiresAt")
                .n();
    }
}
