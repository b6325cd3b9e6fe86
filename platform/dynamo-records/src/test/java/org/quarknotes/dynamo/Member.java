package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A versioned record with typed attributes, for tests. */
record Member(
        String club, String id, String name, long visits, List<String> notes, Optional<String> mail, long version) {
    static final String BY_NAME = Book.BY_TITLE;
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    static final Attribute<Member, String> CLUB = Attribute.of("club", Kinds.text(), Member::club);
    static final Attribute<Member, String> ID = Attribute.of("id", Kinds.text(), Member::id);
    static final Attribute<Member, String> NAME = Attribute.of("name", Kinds.text(), Member::name);
    static final Attribute<Member, Long> VISITS = Attribute.of("visits", Kinds.number(), Member::visits);
    static final Attribute<Member, List<String>> NOTES = Attribute.of("notes", Kinds.list(Kinds.text()), Member::notes);
    static final Attribute<Member, String> MAIL = Attribute.optional("mail", Kinds.text(), Member::mail);
    static final Attribute<Member, Long> VERSION = Attribute.of("version", Kinds.number(), Member::version);

    static final EntityType<Member> MEMBER = EntityType.<Member>named("member")
            .key("CLUB#{club}", "MEMBER#{id}")
            .index(BY_NAME, "CLUB#{club}", "NAME#{name}#{id}")
            .attributes(CLUB, ID, NAME, VISITS, NOTES, MAIL)
            .version(VERSION)
            .timestamps("createdAt", "updatedAt")
            .readBy(row -> new Member(
                    row.get(CLUB),
                    row.get(ID),
                    row.get(NAME),
                    row.get(VISITS),
                    row.get(NOTES),
                    row.find(MAIL),
                    row.get(VERSION)));

    static Member of(String id) {
        return new Member("c1", id, "Name of " + id, 0, List.of(), Optional.empty(), 1);
    }

    Member named(String other) {
        return new Member(club, id, other, visits, notes, mail, version);
    }

    Member visiting(long count) {
        return new Member(club, id, name, count, notes, mail, version);
    }

    Member at(long otherVersion) {
        return new Member(club, id, name, visits, notes, mail, otherVersion);
    }

    Key key() {
        return MEMBER.key(club, id);
    }
}
