package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quarknotes.dynamo.Account.ACCOUNT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The life of whole entities, with what the library keeps for them. */
class EntitiesTest {
    private final SettableClock clock = new SettableClock(Member.NOON);
    private final Table table = LocalTables.freshWith(clock);
    private final Entities<Account> accounts = table.of(ACCOUNT);
    private final Account ann = Account.of("ann");

    @Test
    void an_entity_begins_in_version_1_and_counts_its_writes_whatever_the_record_says() {
        assertThat(accounts.create(ann.at(77)))
                .isInstanceOfSatisfying(
                        Created.Done.class, done -> assertThat(done.now()).isEqualTo(ann));
        var second = accounts.replace(ann, ann.in("red").at(50));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Replaced.Done.class,
                        done -> assertThat(done.now()).isEqualTo(ann.in("red").at(2)));

        assertThat(accounts.get("ann")).contains(ann.in("red").at(2));
    }

    @Test
    void creating_what_is_there_is_refused_with_what_is_there() {
        accounts.create(ann);

        assertThat(accounts.create(ann.in("red"))).isEqualTo(new Created.Exists<>(ann));
    }

    @Test
    void replacing_and_deleting_what_has_changed_is_refused_with_what_it_is_now() {
        accounts.create(ann);
        accounts.replace(ann, ann.in("red"));

        assertThat(accounts.replace(ann, ann.in("green")))
                .isEqualTo(new Replaced.Stale<>(ann.in("red").at(2)));
        assertThat(accounts.delete(ann))
                .isEqualTo(new Deleted.Stale<>(ann.in("red").at(2)));
        assertThat(accounts.softDelete(ann))
                .isEqualTo(new Deleted.Stale<>(ann.in("red").at(2)));
        assertThat(accounts.get("ann")).isPresent();
    }

    @Test
    void what_is_not_there_is_missing() {
        assertThat(accounts.replace(ann, ann.in("red"))).isEqualTo(new Replaced.Missing<>());
        assertThat(accounts.delete(ann)).isEqualTo(new Deleted.Missing<>());
    }

    @Test
    void times_are_kept_and_an_index_by_them_follows_every_write() {
        accounts.create(ann);
        clock.advance(Duration.ofMinutes(1));
        accounts.create(Account.of("bob"));
        assertThat(team("blue")).containsExactly("ann", "bob");

        clock.advance(Duration.ofMinutes(1));
        accounts.replace(ann, ann.until(Member.NOON.plusSeconds(9999)));
        assertThat(team("blue")).containsExactly("bob", "ann");

        clock.advance(Duration.ofMinutes(1));
        accounts.update(Account.of("bob").key(), bob -> bob.addElements(Account.ROLES, Set.of("admin")));
        assertThat(team("blue")).containsExactly("ann", "bob");

        accounts.update(ann.key(), it -> it.remove(Account.TEAM));
        assertThat(team("blue")).containsExactly("bob");

        var raw = raw(ann.key());
        assertThat(raw.text("createdAt")).isEqualTo("2026-03-04T12:00:00.000000000Z");
        assertThat(raw.text("updatedAt")).isEqualTo("2026-03-04T12:03:00.000000000Z");
    }

    @Test
    void a_unique_value_belongs_to_one_entity_until_it_is_given_up() {
        accounts.create(ann);
        var bob = Account.of("bob");
        accounts.create(bob);

        assertThat(accounts.create(Account.of("cid").mailing("ann@example.org")))
                .isEqualTo(new Created.Taken<>("mail"));
        assertThat(accounts.replace(bob, bob.mailing("ann@example.org"))).isEqualTo(new Replaced.Taken<>("mail"));
        assertThat(accounts.update(bob.key(), it -> it.set(Account.MAIL, "ann@example.org")))
                .isEqualTo(new Updated.Taken<>("mail"));
        assertThat(accounts.get("cid")).isEmpty();

        accounts.replace(ann, ann.mailing("new@example.org"));
        assertThat(accounts.update(bob.key(), it -> it.set(Account.MAIL, "ann@example.org")))
                .isInstanceOf(Updated.Done.class);
        accounts.delete(bob.mailing("ann@example.org").at(2));

        assertThat(locks()).containsExactly("new@example.org");
    }

    @Test
    void changes_of_one_entity_at_once_leave_no_lock_behind() throws InterruptedException {
        accounts.create(ann);
        var changes = Stream.iterate(0, n -> n + 1)
                .limit(12)
                .<Callable<Object>>map(n -> () -> n % 2 == 0
                        ? accounts.replace(ann, ann.mailing("r" + n + "@example.org"))
                        : accounts.update(ann.key(), it -> it.set(Account.MAIL, "u" + n + "@example.org")))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(changes);
        }

        assertThat(locks())
                .containsExactly(accounts.get("ann").orElseThrow().mail().orElseThrow());
    }

    @Test
    void who_deletes_while_another_changes_leaves_neither_entity_nor_lock_or_both() throws InterruptedException {
        accounts.create(ann);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.<Callable<Object>>of(
                    () -> accounts.delete(ann),
                    () -> accounts.replace(ann, ann.mailing("other@example.org")),
                    () -> accounts.delete(ann)));
        }

        assertThat(locks()).hasSize(accounts.get("ann").isPresent() ? 1 : 0);
    }

    @Test
    void an_expired_entity_is_not_found_and_gives_way_with_its_unique_values() {
        accounts.create(ann.until(Member.NOON.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(59));
        assertThat(accounts.get("ann")).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(accounts.get("ann")).isEmpty();
        assertThat(team("blue")).isEmpty();
        assertThat(accounts.update(ann.key(), it -> it.set(Account.TEAM, "red")))
                .isEqualTo(new Updated.Refused<>(Optional.empty()));
        assertThat(accounts.create(Account.of("eve").mailing("ann@example.org")))
                .isInstanceOf(Created.Done.class);
        assertThat(accounts.create(ann.mailing("second@example.org"))).isInstanceOf(Created.Done.class);
    }

    @Test
    void locks_live_as_long_as_their_entity() {
        accounts.create(ann.until(Member.NOON.plusSeconds(60)));
        accounts.replace(ann.until(Member.NOON.plusSeconds(60)), ann.until(Member.NOON.plusSeconds(120)));
        clock.advance(Duration.ofSeconds(90));

        assertThat(accounts.create(Account.of("eve").mailing("ann@example.org")))
                .isEqualTo(new Created.Taken<>("mail"));
    }

    @Test
    void a_softly_deleted_entity_is_not_found_but_keeps_its_key_and_values() {
        accounts.create(ann);

        assertThat(accounts.softDelete(ann)).isInstanceOf(Deleted.Done.class);

        assertThat(accounts.get("ann")).isEmpty();
        assertThat(team("blue")).isEmpty();
        assertThat(table.page(accounts.query("ann")).items()).isEmpty();
        assertThat(accounts.softDelete(ann)).isEqualTo(new Deleted.Missing<>());
        assertThat(accounts.create(Account.of("eve").mailing("ann@example.org")))
                .isEqualTo(new Created.Taken<>("mail"));
        assertThat(raw(ann.key()).number("version")).isEqualTo(2);
    }

    @Test
    void what_would_leave_locks_or_versions_behind_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Write.put(ACCOUNT, ann));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.put(ann));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.write(Update.of(ACCOUNT, ann.key()).set(Account.MAIL, "x")))
                .withMessageContaining("'mail' of 'account'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Write.replace(ACCOUNT, ann, Account.of("bob")))
                .withMessageContaining("another key");
    }

    private List<String> team(String name) {
        return table.page(Query.ofIndex(Account.BY_CHANGE, ACCOUNT, name)).items().stream()
                .map(Account::id)
                .toList();
    }

    /** The values that are locked. */
    private List<String> locks() {
        return LocalTables.CLIENT.scan(request -> request.tableName(table.name())).items().stream()
                .filter(UniqueLocks::isLock)
                .map(lock -> lock.get("pk").s().substring("(unique)#account#mail#".length()))
                .toList();
    }

    private Row raw(Key key) {
        return new Row(LocalTables.CLIENT
                .getItem(request ->
                        request.tableName(table.name()).key(key.toItem()).consistentRead(true))
                .item());
    }
}
