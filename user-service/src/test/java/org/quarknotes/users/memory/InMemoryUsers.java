package org.quarknotes.users.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Session;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;

/** People in maps. */
public final class InMemoryUsers implements Users {
    private final Map<UserId, Profile> profiles = new HashMap<>();
    private final Map<UserId, Credential> credentials = new HashMap<>();
    private final Map<String, UserId> addresses = new HashMap<>();
    private final Set<String> appointed = new HashSet<>();
    private final InMemoryAudit audit;
    private @Nullable InMemorySessions sessions;

    public InMemoryUsers(InMemoryAudit audit) {
        this.audit = audit;
    }

    /** These sessions end when people's epochs do. */
    void follow(InMemorySessions following) {
        sessions = following;
    }

    @Override
    public synchronized Addition add(Profile profile, PasswordHash hash, Deed deed) {
        if (addresses.putIfAbsent(profile.email().folded(), profile.id()) != null) {
            return new Addition.EmailTaken();
        }
        profiles.put(profile.id(), profile);
        credentials.put(profile.id(), new Credential(profile.id(), hash, 1));
        audit.record(deed);
        return new Addition.Added();
    }

    @Override
    public synchronized Optional<Profile> find(UserId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public synchronized Optional<Profile> find(Email email) {
        return Optional.ofNullable(addresses.get(email.folded())).map(profiles::get);
    }

    @Override
    public synchronized Optional<Credential> credentialOf(Email email) {
        return Optional.ofNullable(addresses.get(email.folded())).map(credentials::get);
    }

    @Override
    public synchronized Optional<Credential> credentialOf(UserId id) {
        return Optional.ofNullable(credentials.get(id));
    }

    @Override
    public synchronized void rehash(Credential read, PasswordHash hash) {
        credentials.replace(read.owner(), read, new Credential(read.owner(), hash, read.epoch()));
    }

    @Override
    public synchronized Update update(Profile read, Profile next, Deed deed) {
        var holder = addresses.get(next.email().folded());
        if (holder != null && !holder.equals(next.id())) {
            return Update.EMAIL_TAKEN;
        }
        if (isStale(read)) {
            return Update.STALE;
        }
        addresses.remove(read.email().folded());
        addresses.put(next.email().folded(), next.id());
        profiles.put(next.id(), next);
        audit.record(deed);
        return Update.DONE;
    }

    @Override
    public Renewal renew(Credential read, Credential next, Optional<Session> kept, Deed deed) {
        synchronized (this) {
            if (!read.equals(credentials.get(read.owner()))
                    || !kept.map(session -> sessions().keep(session)).orElse(true)) {
                return Renewal.STALE;
            }
            credentials.put(next.owner(), next);
            audit.record(deed);
        }
        sessions().endOutdated(read.owner());
        return Renewal.DONE;
    }

    @Override
    public Update disable(Profile read, Profile next, Deed deed) {
        synchronized (this) {
            if (isStale(read)) {
                return Update.STALE;
            }
            profiles.put(next.id(), next);
            credentials.computeIfPresent(next.id(), (id, each) -> new Credential(id, each.hash(), each.epoch() + 1));
            audit.record(deed);
        }
        sessions().endOutdated(read.id());
        return Update.DONE;
    }

    @Override
    public Update remove(Profile read, Deed deed) {
        synchronized (this) {
            if (isStale(read)) {
                return Update.STALE;
            }
            profiles.remove(read.id());
            credentials.remove(read.id());
            addresses.remove(read.email().folded());
            audit.record(deed);
        }
        sessions().endOutdated(read.id());
        return Update.DONE;
    }

    @Override
    public synchronized Appointment appoint(Profile read, Profile admin, Deed deed) {
        if (isStale(read)) {
            return Appointment.STALE;
        }
        if (!appointed.add(admin.email().folded())) {
            return Appointment.APPOINTED_BEFORE;
        }
        profiles.put(admin.id(), admin);
        audit.record(deed);
        return Appointment.DONE;
    }

    @Override
    public synchronized Page<Profile> all(int limit, Optional<String> cursor) {
        return InMemoryAudit.Pages.page(List.copyOf(profiles.values()), limit, cursor);
    }

    private boolean isStale(Profile read) {
        var current = profiles.get(read.id());
        return current == null || current.version() != read.version();
    }

    private InMemorySessions sessions() {
        var following = sessions;
        return following == null ? new InMemorySessions(this, audit, new MovableClock()) : following;
    }
}
