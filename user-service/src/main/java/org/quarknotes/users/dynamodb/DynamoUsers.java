package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.UserItems.CREDENTIAL;
import static org.quarknotes.users.dynamodb.UserItems.EMAIL_LOCK;
import static org.quarknotes.users.dynamodb.UserItems.PROFILE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;
import org.quarknotes.users.dynamodb.UserItems.EmailLock;
import org.quarknotes.users.dynamodb.UserItems.FirstAdminLock;

/** People in the users table. */
@ApplicationScoped
class DynamoUsers implements Users {
    /** Position of the lock on a new address in the transactions that take one. */
    private static final int NEW_LOCK = 0;

    private final Table table;
    private final Pseudonyms pseudonyms;
    private final DynamoAudit audit;
    private final Commits commits;
    private final Directory directory;

    DynamoUsers(Table table, Pseudonyms pseudonyms, DynamoAudit audit, Commits commits, Directory directory) {
        this.table = table;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.commits = commits;
        this.directory = directory;
    }

    @Override
    public Addition add(Profile profile, PasswordHash hash, Deed deed) {
        var outcome = table.write(
                lock(profile),
                Write.put(PROFILE, profile, Condition.noItem()),
                Write.put(CREDENTIAL, new Credential(profile.id(), hash, 1), Condition.noItem()),
                commits.registered(profile),
                audit.entry(deed));
        return switch (outcome) {
            case Outcome.Written _ -> new Addition.Added();
            case Outcome.Refused refused when refused.at(NEW_LOCK) -> new Addition.EmailTaken();
            case Outcome.Refused refused -> throw new IllegalStateException("the new id " + profile.id() + " is taken");
        };
    }

    @Override
    public Optional<Profile> find(UserId id) {
        return table.get(PROFILE, UserItems.profileOf(id));
    }

    @Override
    public Optional<Profile> find(Email email) {
        return ownerOf(email).flatMap(this::find);
    }

    /** Reads twice in either case, or the time would tell whether the address is known. */
    @Override
    public Optional<Credential> credentialOf(Email email) {
        return credentialOf(ownerOf(email).orElse(UserId.NOBODY));
    }

    @Override
    public Optional<Credential> credentialOf(UserId id) {
        return table.get(CREDENTIAL, UserItems.credentialOf(id));
    }

    @Override
    public void rehash(Credential read, PasswordHash hash) {
        var replacement = new Credential(read.owner(), hash, read.epoch());
        table.write(Write.put(CREDENTIAL, replacement, unchanged(read)));
    }

    @Override
    public Update update(Profile read, Profile next, Deed deed) {
        var writes = new ArrayList<Write>();
        if (!read.email().folded().equals(next.email().folded())) {
            writes.add(lock(next));
            writes.add(unlock(read));
        }
        writes.add(Write.put(PROFILE, next, UserItems.VERSION.is(read.version())));
        writes.add(audit.entry(deed));
        return switch (table.write(writes)) {
            case Outcome.Written _ -> Update.DONE;
            case Outcome.Refused refused when writes.size() > 2 && refused.at(NEW_LOCK) -> Update.EMAIL_TAKEN;
            case Outcome.Refused _ -> Update.STALE;
        };
    }

    @Override
    public Renewal renew(Credential read, Credential next, Optional<Session> kept, Deed deed) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(CREDENTIAL, next, unchanged(read)));
        kept.map(session -> Write.put(SessionItems.SESSION, session, Condition.anItem()))
                .ifPresent(writes::add);
        writes.add(audit.entry(deed));
        return commits.endSessions(read.owner(), writes) ? Renewal.DONE : Renewal.STALE;
    }

    @Override
    public Update disable(Profile read, Profile next, Deed deed) {
        var done = commits.endSessions(
                read.id(),
                List.of(
                        Write.put(PROFILE, next, UserItems.VERSION.is(read.version())),
                        org.quarknotes.dynamo.Update.of(CREDENTIAL, UserItems.credentialOf(read.id()))
                                .add(UserItems.EPOCH, 1L),
                        audit.entry(deed)));
        return done ? Update.DONE : Update.STALE;
    }

    @Override
    public Update remove(Profile read, Deed deed) {
        var done = commits.leave(
                read,
                deed.at(),
                List.of(
                        Write.delete(UserItems.profileOf(read.id()), UserItems.VERSION.is(read.version())),
                        Write.delete(UserItems.credentialOf(read.id())),
                        unlock(read),
                        audit.entry(deed)));
        return done ? Update.DONE : Update.STALE;
    }

    @Override
    public Appointment appoint(Profile read, Profile admin, Deed deed) {
        var first = new FirstAdminLock(pseudonyms.of(admin.email()));
        var outcome = table.write(
                Write.put(UserItems.FIRST_ADMIN_LOCK, first, Condition.noItem()),
                Write.put(PROFILE, admin, UserItems.VERSION.is(read.version())),
                audit.entry(deed));
        return switch (outcome) {
            case Outcome.Written _ -> Appointment.DONE;
            case Outcome.Refused refused when refused.at(0) -> Appointment.APPOINTED_BEFORE;
            case Outcome.Refused _ -> Appointment.STALE;
        };
    }

    @Override
    public Page<Profile> all(int limit, Optional<String> cursor) {
        return directory.page(limit, cursor);
    }

    private Optional<UserId> ownerOf(Email email) {
        return table.get(EMAIL_LOCK, lockOf(email)).map(EmailLock::owner);
    }

    private Key lockOf(Email email) {
        return EMAIL_LOCK.key(pseudonyms.of(email));
    }

    private Write lock(Profile profile) {
        return Write.put(EMAIL_LOCK, new EmailLock(pseudonyms.of(profile.email()), profile.id()), Condition.noItem());
    }

    private Write unlock(Profile profile) {
        return Write.delete(lockOf(profile.email()), UserItems.HOLDER.is(profile.id()));
    }

    private static Condition unchanged(Credential read) {
        return UserItems.HASH.is(read.hash()).and(UserItems.EPOCH.is(read.epoch()));
    }
}
