package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.UserItems.CREDENTIAL;
import static org.quarknotes.users.dynamodb.UserItems.EMAIL_LOCK;
import static org.quarknotes.users.dynamodb.UserItems.PROFILE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;
import org.quarknotes.users.dynamodb.EmailLocks.EmailLock;

/** People in the users table. */
@ApplicationScoped
class DynamoUsers implements Users {
    /** Position of the lock in the transaction of {@link #add}. */
    private static final int LOCK = 0;

    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Table table;
    private final EmailLocks locks;

    DynamoUsers(Table table, EmailLocks locks) {
        this.table = table;
        this.locks = locks;
    }

    @Override
    public Addition add(Profile profile, PasswordHash hash) {
        var outcome = table.write(
                Write.put(EMAIL_LOCK, locks.lock(profile.email(), profile.id()), Condition.noItem()),
                Write.put(PROFILE, profile, Condition.noItem()),
                Write.put(CREDENTIAL, new Credential(profile.id(), hash), Condition.noItem()));
        return switch (outcome) {
            case Outcome.Written _ -> new Addition.Added();
            case Outcome.Refused refused when refused.at(LOCK) -> new Addition.EmailTaken();
            case Outcome.Refused refused -> throw new IllegalStateException("the new id " + profile.id() + " is taken");
        };
    }

    @Override
    public Optional<Profile> find(UserId id) {
        return table.get(PROFILE, PROFILE.key(id.toString()));
    }

    /** Reads twice in either case, or the time would tell whether the address is known. */
    @Override
    public Optional<Credential> credentialOf(Email email) {
        var owner = table.get(EMAIL_LOCK, EMAIL_LOCK.key(locks.hmac(email))).map(EmailLock::owner);
        return table.get(CREDENTIAL, keyOf(owner.orElse(NOBODY)));
    }

    @Override
    public void rehash(Credential read, PasswordHash hash) {
        var replacement = new Credential(read.owner(), hash);
        table.write(Write.put(
                CREDENTIAL,
                replacement,
                Condition.equal(UserItems.HASH, read.hash().encoded())));
    }

    private static Key keyOf(UserId owner) {
        return CREDENTIAL.key(owner.toString());
    }
}
