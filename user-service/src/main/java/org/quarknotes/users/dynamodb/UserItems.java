package org.quarknotes.users.dynamodb;

import java.util.Set;
import java.util.UUID;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.dynamodb.EmailLocks.EmailLock;

/** How people are kept: a profile, a credential, and a lock on their address. */
final class UserItems {
    static final EntityType<Profile> PROFILE = EntityType.<Profile>named("profile")
            .key("USER#{id}", "PROFILE")
            .text("id", profile -> profile.id().toString())
            .text("email", profile -> profile.email().address())
            .text("displayName", profile -> profile.displayName().text())
            .texts("groups", profile -> profile.groups().stream().sorted().toList())
            .number("version", Profile::version)
            .instant("createdAt", Profile::createdAt)
            .instant("updatedAt", Profile::updatedAt)
            .readBy(row -> new Profile(
                    userId(row.text("id")),
                    new Email(row.text("email")),
                    new DisplayName(row.text("displayName")),
                    Set.copyOf(row.texts("groups")),
                    row.number("version"),
                    row.instant("createdAt"),
                    row.instant("updatedAt")));

    /** The attribute on which replacing a hash is conditional. */
    static final String HASH = "hash";

    static final EntityType<Credential> CREDENTIAL = EntityType.<Credential>named("credential")
            .key("USER#{owner}", "CRED")
            .text("owner", credential -> credential.owner().toString())
            .text(HASH, credential -> credential.hash().encoded())
            .readBy(row -> new Credential(userId(row.text("owner")), new PasswordHash(row.text(HASH))));

    static final EntityType<EmailLock> EMAIL_LOCK = EntityType.<EmailLock>named("emailLock")
            .key("EMAIL#{hmac}", "LOCK")
            .text("hmac", EmailLock::hmac)
            .text("owner", lock -> lock.owner().toString())
            .readBy(row -> new EmailLock(row.text("hmac"), userId(row.text("owner"))));

    private UserItems() {}

    private static UserId userId(String text) {
        return new UserId(UUID.fromString(text));
    }
}
