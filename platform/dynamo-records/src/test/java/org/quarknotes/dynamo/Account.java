package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A record with all that the library keeps for it: version, times, expiry, deletion mark and unique attributes. */
record Account(
        String id,
        Optional<String> team,
        Optional<String> mail,
        Set<String> roles,
        Optional<Instant> until,
        long version) {
    static final String BY_CHANGE = Book.BY_TITLE;

    static final Attribute<Account, String> ID = Attribute.of("id", Kinds.text(), Account::id);
    static final Attribute<Account, String> TEAM = Attribute.optional("team", Kinds.text(), Account::team);
    static final Attribute<Account, String> MAIL = Attribute.optional("mail", Kinds.text(), Account::mail);
    static final Attribute<Account, Set<String>> ROLES = Attribute.of("roles", Kinds.set(Kinds.text()), Account::roles);
    private static final Attribute<Account, Instant> UNTIL =
            Attribute.optional("until", Kinds.seconds(), Account::until);
    static final Attribute<Account, Long> VERSION = Attribute.of("version", Kinds.number(), Account::version);

    /** An index by a time that the library keeps. */
    static final EntityType<Account> ACCOUNT = EntityType.<Account>named("account")
            .key("ACCOUNT#{id}", "ACCOUNT")
            .sparseIndex(BY_CHANGE, "TEAM#{team}", "{updatedAt}#{id}")
            .attributes(ID, TEAM, ROLES)
            .unique(MAIL)
            .version(VERSION)
            .timestamps("createdAt", "updatedAt")
            .timeToLive("until", Account::until)
            .softDelete("deletedAt")
            .readBy(row -> new Account(
                    row.get(ID), row.find(TEAM), row.find(MAIL), row.get(ROLES), row.find(UNTIL), row.get(VERSION)));

    static Account of(String id) {
        return new Account(id, Optional.of("blue"), Optional.of(id + "@example.org"), Set.of(), Optional.empty(), 1);
    }

    Account mailing(String address) {
        return new Account(id, team, Optional.of(address), roles, until, version);
    }

    Account in(String other) {
        return new Account(id, Optional.of(other), mail, roles, until, version);
    }

    Account at(long other) {
        return new Account(id, team, mail, roles, until, other);
    }

    Account until(Instant expiry) {
        return new Account(id, team, mail, roles, Optional.of(expiry), version);
    }

    Key key() {
        return ACCOUNT.key(id);
    }
}
