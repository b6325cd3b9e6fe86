package org.quarknotes.users.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quarknotes.users.memory.Places;

/** People, and what they did, for contracts of ports. */
public final class People {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");

    private People() {}

    static Profile person(String address) {
        return new Profile(
                new UserId(UUID.randomUUID()),
                new Email(address),
                new DisplayName("Ada"),
                Set.of("admin"),
                Optional.empty(),
                1,
                NOW,
                NOW);
    }

    /** A person who is added, with the credential that this gives. */
    static Credential added(Users users) {
        var profile = person(UUID.randomUUID() + "@example.com");
        users.add(profile, HASH, deed(profile.id()));
        return users.credentialOf(profile.id()).orElseThrow();
    }

    /** A person who is added. */
    static Account account(Users users) {
        var credential = added(users);
        return new Account(users.find(credential.owner()).orElseThrow(), credential);
    }

    static Deed deed(UserId whose) {
        return Deed.of(Deed.Kind.PROFILE_CHANGED, whose, Places.HOME, NOW);
    }

    /** Shuts a person out. */
    public static void disable(Users users, Profile person) {
        users.disable(person, person.disabled(NOW), deed(person.id()));
    }
}
