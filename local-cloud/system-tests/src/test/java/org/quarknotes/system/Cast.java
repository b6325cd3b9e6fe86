package org.quarknotes.system;

import java.util.function.UnaryOperator;

/**
 * Who plays in the scenes of all tests that ask for it; each scene has a note of its own, but what these people have in
 * all grows from test to test.
 *
 * @param powerless the owner, with a token that allows nothing
 * @param nobody has a token, but no account
 * @param admin the owner, with a token as administrators have them
 */
record Cast(
        Person owner, Person editor, Person reader, Person stranger, Person powerless, Person nobody, Person admin) {
    /** What classes lock that play with the shared cast: one at a time. */
    static final String ON_STAGE = "the cast";

    /** What classes lock that have so many passwords hashed at once that others might be refused. */
    static final String HASHING = "password hashing";

    static Cast arrive(Quarknotes.Running system) {
        var tokens = system.tokens();
        var people = Crowd.together(4, n -> {
            var person = Person.arrive(system.client());
            return person.bearing(tokens.lasting(person));
        });
        var owner = people.getFirst();
        return new Cast(
                owner,
                people.get(1),
                people.get(2),
                people.get(3),
                owner.bearing(tokens.withScope("nothing", owner)),
                owner.bearing(tokens.about(Scene.NOBODYS, owner)),
                owner.bearing(tokens.ofGroups(owner, "admin")));
    }

    /** Each of them changed. */
    Cast of(UnaryOperator<Person> change) {
        return new Cast(
                change.apply(owner),
                change.apply(editor),
                change.apply(reader),
                change.apply(stranger),
                change.apply(powerless),
                change.apply(nobody),
                change.apply(admin));
    }

    /** The same people around the notes of somebody else. */
    Cast around(Person otherOwner) {
        return new Cast(otherOwner, editor, reader, stranger, powerless, nobody, admin);
    }
}
