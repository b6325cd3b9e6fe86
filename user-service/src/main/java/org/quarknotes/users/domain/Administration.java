package org.quarknotes.users.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What administrators do with other people's accounts. Whether the caller is one, is asked before. */
@ApplicationScoped
public class Administration {
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    public Administration(Users users, Audit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody, in pages. */
    public Page<Profile> list(int limit, Optional<String> cursor) {
        return users.all(limit, cursor);
    }

    /**
     * The person with this address, as a list of one or none.
     *
     * @throws InvalidCursor when there is a cursor: none was ever given for so short a list
     */
    public Page<Profile> find(Email email, Optional<String> cursor) {
        if (cursor.isPresent()) {
            throw new InvalidCursor();
        }
        return new Page<>(users.find(email).stream().toList(), Optional.empty());
    }

    /** What was done with an account, the latest first; also with one that is gone, for as long as that is kept. */
    public Page<Audit.Entry> audit(UserId id, int limit, Optional<String> cursor) {
        return audit.of(id, limit, cursor);
    }

    /**
     * Shuts a person out: all sessions end, no API key works. Nothing happens when they are shut out already.
     *
     * @throws Rejection.UserNotFound when nobody has this id
     * @throws Rejection.Forbidden when it is the caller, who might be the last administrator
     */
    public void disable(Caller caller, UserId id) {
        if (id.equals(caller.id())) {
            throw new Rejection.Forbidden("administrators cannot disable themselves");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Users.Update outcome;
        do {
            var profile = users.find(id).orElseThrow(Rejection.UserNotFound::new);
            if (profile.isDisabled()) {
                return;
            }
            outcome = users.disable(profile, profile.disabled(now), caller.deed(Deed.Kind.DISABLED, id, now));
        } while (outcome != Users.Update.DONE);
    }

    /**
     * Lets a person in again. Nothing happens when they are not shut out.
     *
     * @throws Rejection.UserNotFound when nobody has this id
     */
    public void enable(Caller caller, UserId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Users.Update outcome;
        do {
            var profile = users.find(id).orElseThrow(Rejection.UserNotFound::new);
            if (!profile.isDisabled()) {
                return;
            }
            outcome = users.update(profile, profile.enabled(now), caller.deed(Deed.Kind.ENABLED, id, now));
        } while (outcome != Users.Update.DONE);
    }
}
