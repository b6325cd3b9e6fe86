package org.quarknotes.users.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.users.domain.Credential;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users;

/** People in maps. */
public final class InMemoryUsers implements Users {
    private final Map<UserId, Profile> profiles = new HashMap<>();
    private final Map<UserId, PasswordHash> hashes = new HashMap<>();
    private final Map<String, UserId> addresses = new HashMap<>();

    @Override
    public synchronized Addition add(Profile profile, PasswordHash hash) {
        if (addresses.putIfAbsent(profile.email().folded(), profile.id()) != null) {
            return new Addition.EmailTaken();
        }
        profiles.put(profile.id(), profile);
        hashes.put(profile.id(), hash);
        return new Addition.Added();
    }

    @Override
    public synchronized Optional<Profile> find(UserId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public synchronized Optional<Credential> credentialOf(Email email) {
        return Optional.ofNullable(addresses.get(email.folded())).map(id -> new Credential(id, hashes.get(id)));
    }

    @Override
    public synchronized void rehash(Credential read, PasswordHash hash) {
        hashes.replace(read.owner(), read.hash(), hash);
    }
}
