package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Created;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Replaced;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Updated;
import org.quarknotes.dynamo.Write;

/** The examples of docs/unique.md. */
class UniqueGuideTest {
    // [user]
    record User(String id, String mail, long version) {
        static final Attribute<User, String> ID = Attribute.of("id", Kinds.text(), User::id);
        static final Attribute<User, String> MAIL = Attribute.of("mail", Kinds.text(), User::mail);
        static final Attribute<User, String> FOLDED = Attribute.<User, String>of(
                        "foldedMail", Kinds.text(), user -> user.mail().toLowerCase(Locale.ROOT))
                .hidden();
        static final Attribute<User, Long> VERSION = Attribute.of("version", Kinds.number(), User::version);

        static final EntityType<User> USER = EntityType.<User>named("user")
                .key("USER#{id}", "USER")
                .attributes(ID, MAIL)
                .unique(FOLDED) // whatever the case of its letters
                .version(VERSION)
                .readBy(row -> new User(row.get(ID), row.get(MAIL), row.get(VERSION)));
    }
    // [end]

    private final Table table = Lists.tableOf(User.USER);

    @Test
    void nobody_gets_what_another_has() {
        // [taken]
        var users = table.of(User.USER);
        var ann = new User("1", "ann@example.org", 1);
        users.create(ann);
        assertThat(users.create(new User("2", "Ann@Example.org", 1))).isEqualTo(new Created.Taken<>("foldedMail"));

        users.replace(ann, new User("1", "ann@example.net", 1)); // gives the old one up
        var bob = new User("2", "ann@example.org", 1);
        assertThat(users.create(bob)).isInstanceOf(Created.Done.class);
        assertThat(users.replace(bob, new User("2", "ann@example.net", 1)))
                .isEqualTo(new Replaced.Taken<>("foldedMail"));
        // [end]
    }

    @Test
    void an_update_moves_the_lock_too() {
        var users = table.of(User.USER);
        users.create(new User("1", "ann@example.org", 1));
        users.create(new User("2", "bob@example.org", 1));
        // [update-unique]
        var updated = users.update(
                User.USER.key("2"), it -> it.set(User.MAIL, "Ann@example.org").set(User.FOLDED, "ann@example.org"));
        assertThat(updated).isEqualTo(new Updated.Taken<>("foldedMail"));
        // [end]
    }

    @Test
    void a_put_would_leave_locks_behind() {
        // [put-refused]
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Write.put(User.USER, new User("1", "ann@example.org", 1)))
                .withMessage("'user' has unique attributes: it takes create and replace, not put");
        // [end]
    }
}
