package org.quarknotes.users.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Row;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;

/** How people are kept: a profile and a credential in the person's partition, and a lock on the address. */
final class UserItems {
    static final Kind<UserId> USER_ID = Kinds.uuid().as(UserId::new, UserId::value);
    private static final Kind<Set<String>> GROUPS = Kinds.list(Kinds.text())
            .as(Set::copyOf, groups -> groups.stream().sorted().toList());

    private static final Attribute<Profile, UserId> ID = Attribute.of("id", USER_ID, Profile::id);
    private static final Attribute<Profile, Email> EMAIL =
            Attribute.of("email", Kinds.text().as(Email::new, Email::address), Profile::email);
    private static final Attribute<Profile, DisplayName> DISPLAY_NAME =
            Attribute.of("displayName", Kinds.text().as(DisplayName::new, DisplayName::text), Profile::displayName);
    private static final Attribute<Profile, Set<String>> IN_GROUPS = Attribute.of("groups", GROUPS, Profile::groups);
    static final Attribute<Profile, Instant> DISABLED_AT =
            Attribute.optional("disabledAt", Kinds.instant(), Profile::disabledAt);
    static final Attribute<Profile, Long> VERSION = Attribute.of("version", Kinds.number(), Profile::version);
    private static final Attribute<Profile, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Profile::createdAt);
    private static final Attribute<Profile, Instant> UPDATED_AT =
            Attribute.of("updatedAt", Kinds.instant(), Profile::updatedAt);

    /** Everybody, in shards so that no partition of it runs hot. */
    static final String DIRECTORY = "directory";

    private static final Attribute<Profile, Integer> SHARD = Attribute.of(
            "shard", Kinds.integer(), profile -> Shards.of(profile.id().toString()));

    static final EntityType<Profile> PROFILE = EntityType.<Profile>named("profile")
            .key("USER#{id}", "PROFILE")
            .index(DIRECTORY, "PEOPLE#{shard}", "{id}")
            .attributes(
                    List.of(ID, EMAIL, DISPLAY_NAME, IN_GROUPS, DISABLED_AT, SHARD, VERSION, CREATED_AT, UPDATED_AT))
            .readBy(UserItems::profile);

    private static final Attribute<Credential, UserId> OWNER = Attribute.of("owner", USER_ID, Credential::owner);
    static final Attribute<Credential, PasswordHash> HASH =
            Attribute.of("hash", Kinds.text().as(PasswordHash::new, PasswordHash::encoded), Credential::hash);
    static final Attribute<Credential, Long> EPOCH = Attribute.of("epoch", Kinds.number(), Credential::epoch);

    static final EntityType<Credential> CREDENTIAL = EntityType.<Credential>named("credential")
            .key("USER#{owner}", "CRED")
            .attributes(OWNER, HASH, EPOCH)
            .readBy(row -> new Credential(row.get(OWNER), row.get(HASH), row.get(EPOCH)));

    /** An address is taken, and by whom. */
    record EmailLock(String pseudonym, UserId owner) {}

    private static final Attribute<EmailLock, String> PSEUDONYM =
            Attribute.of("hmac", Kinds.text(), EmailLock::pseudonym);
    static final Attribute<EmailLock, UserId> HOLDER = Attribute.of("owner", USER_ID, EmailLock::owner);

    static final EntityType<EmailLock> EMAIL_LOCK = EntityType.<EmailLock>named("emailLock")
            .key("EMAIL#{hmac}", "LOCK")
            .attributes(PSEUDONYM, HOLDER)
            .readBy(row -> new EmailLock(row.get(PSEUDONYM), row.get(HOLDER)));

    /** Somebody was made an administrator because of this address; it does not say who. */
    record FirstAdminLock(String pseudonym) {}

    private static final Attribute<FirstAdminLock, String> AWAITED =
            Attribute.of("hmac", Kinds.text(), FirstAdminLock::pseudonym);

    static final EntityType<FirstAdminLock> FIRST_ADMIN_LOCK = EntityType.<FirstAdminLock>named("firstAdminLock")
            .key("ADMIN#{hmac}", "LOCK")
            .attributes(List.of(AWAITED))
            .readBy(row -> new FirstAdminLock(row.get(AWAITED)));

    private UserItems() {}

    static Key profileOf(UserId id) {
        return PROFILE.key(id.toString());
    }

    static Key credentialOf(UserId id) {
        return CREDENTIAL.key(id.toString());
    }

    private static Profile profile(Row row) {
        return new Profile(
                row.get(ID),
                row.get(EMAIL),
                row.get(DISPLAY_NAME),
                row.get(IN_GROUPS),
                row.find(DISABLED_AT),
                row.get(VERSION),
                row.get(CREATED_AT),
                row.get(UPDATED_AT));
    }
}
