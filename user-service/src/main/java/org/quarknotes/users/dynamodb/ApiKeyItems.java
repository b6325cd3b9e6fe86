package org.quarknotes.users.dynamodb;

import java.time.Instant;
import java.util.List;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.dynamo.Row;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.ApiKeyText.Fingerprint;
import org.quarknotes.users.domain.Expiry;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.UserId;

/** How API keys are kept, all in their owner's partition: the keys, how many there are, and what creating them was answered. */
final class ApiKeyItems {
    private static final Kind<Scopes> SCOPE_TEXTS = Kinds.list(Kinds.text()).as(Scopes::parse, Scopes::texts);

    private static final Attribute<ApiKey, UserId> OWNER = Attribute.of("owner", UserItems.USER_ID, ApiKey::owner);
    private static final Attribute<ApiKey, ApiKeyId> ID =
            Attribute.of("id", Kinds.uuid().as(ApiKeyId::new, ApiKeyId::value), ApiKey::id);
    private static final Attribute<ApiKey, ApiKeyName> NAME =
            Attribute.of("name", Kinds.text().as(ApiKeyName::new, ApiKeyName::text), ApiKey::name);
    private static final Attribute<ApiKey, Scopes> SCOPES = Attribute.of("scopes", SCOPE_TEXTS, ApiKey::scopes);
    private static final Attribute<ApiKey, Fingerprint> FINGERPRINT =
            Attribute.of("fingerprint", Kinds.text().as(Fingerprint::new, Fingerprint::hex), ApiKey::fingerprint);
    private static final Attribute<ApiKey, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), ApiKey::createdAt);

    /** Not the table's time-to-live: expired keys stay until they are deleted. */
    private static final Attribute<ApiKey, Expiry> EXPIRY =
            Attribute.optional("expiry", Kinds.instant().as(Expiry::new, Expiry::at), ApiKey::expiry);

    static final Attribute<ApiKey, Instant> LAST_USED_AT =
            Attribute.optional("lastUsedAt", Kinds.instant(), ApiKey::lastUsedAt);

    private static final List<Attribute<ApiKey, ?>> OF_API_KEY =
            List.of(OWNER, ID, NAME, SCOPES, FINGERPRINT, CREATED_AT, EXPIRY, LAST_USED_AT);

    static final EntityType<ApiKey> API_KEY = EntityType.<ApiKey>named("apiKey")
            .key("USER#{owner}", "KEY#{id}")
            .attributes(OF_API_KEY)
            .readBy(ApiKeyItems::apiKey);

    /** How many keys a person has. */
    record Tally(UserId owner, long count) {}

    private static final Attribute<Tally, UserId> TALLIED = Attribute.of("owner", UserItems.USER_ID, Tally::owner);
    static final Attribute<Tally, Long> COUNT = Attribute.of("count", Kinds.number(), Tally::count);

    static final EntityType<Tally> TALLY = EntityType.<Tally>named("apiKeyTally")
            .key("USER#{owner}", "KEYS")
            .attributes(TALLIED, COUNT)
            .readBy(row -> new Tally(row.get(TALLIED), row.get(COUNT)));

    /** What creating a key was answered, but for its text, for a day. */
    record Remembered(Once request, ApiKey answer) {}

    private static final Attribute<Remembered, UserId> REQUESTED_BY = Attribute.of(
            "owner", UserItems.USER_ID, remembered -> remembered.answer().owner());
    private static final Attribute<Remembered, String> REQUEST_KEY =
            Attribute.of("key", Kinds.text(), remembered -> remembered.request().key());
    private static final Attribute<Remembered, String> REQUESTED = Attribute.of(
            "fingerprint", Kinds.text(), remembered -> remembered.request().fingerprint());
    private static final Attribute<Remembered, Instant> REQUESTED_AT = Attribute.of(
            "at", Kinds.instant(), remembered -> remembered.request().at());
    static final Attribute<Remembered, Instant> FORGOTTEN_AT = Attribute.of(
            "expiresAt", Kinds.seconds(), remembered -> remembered.request().until());
    private static final Attribute<Remembered, ApiKey> ANSWER =
            Attribute.of("answer", Nested.of("apiKey", ApiKeyItems::apiKey, OF_API_KEY), Remembered::answer);

    static final EntityType<Remembered> REMEMBERED = EntityType.<Remembered>named("remembered")
            .key("USER#{owner}", "IDEM#{key:escaped}")
            .attributes(REQUESTED_BY, REQUEST_KEY, REQUESTED, REQUESTED_AT, FORGOTTEN_AT, ANSWER)
            .readBy(row -> new Remembered(
                    new Once(row.get(REQUEST_KEY), row.get(REQUESTED), row.get(REQUESTED_AT)), row.get(ANSWER)));

    private ApiKeyItems() {}

    static Key apiKeyOf(UserId owner, ApiKeyId id) {
        return API_KEY.key(owner.toString(), id.toString());
    }

    private static ApiKey apiKey(Row row) {
        return new ApiKey(
                row.get(ID),
                row.get(OWNER),
                row.get(NAME),
                row.get(SCOPES),
                row.get(FINGERPRINT),
                row.get(CREATED_AT),
                row.find(EXPIRY),
                row.find(LAST_USED_AT));
    }
}
