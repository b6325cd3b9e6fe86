package org.quarknotes.system;

/**
 * Who plays in the scenes of all tests that ask for it; each scene has a note of its own, but what these people have in
 * all grows from test to test.
 *
 * @param powerless the owner, with a token that allows nothing with notes
 */
record Cast(Person owner, Person editor, Person reader, Person stranger, Person powerless) {
    static Cast arrive(Quarknotes.Running system) {
        var tokens = system.tokens();
        var people = Crowd.together(4, n -> {
            var person = Person.arrive(system.client());
            return person.bearing(tokens.lasting(person));
        });
        var owner = people.getFirst();
        var powerless = owner.bearing(tokens.withScope("profile", owner));
        return new Cast(owner, people.get(1), people.get(2), people.get(3), powerless);
    }

    /** The same people around the notes of somebody else. */
    Cast around(Person otherOwner) {
        return new Cast(otherOwner, editor, reader, stranger, powerless);
    }
}
