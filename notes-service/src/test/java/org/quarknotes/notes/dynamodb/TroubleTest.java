package org.quarknotes.notes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notes.domain.Samples.ADA;
import static org.quarknotes.notes.domain.Samples.NOON;
import static org.quarknotes.notes.domain.Samples.added;
import static org.quarknotes.notes.domain.Samples.note;
import static org.quarknotes.notes.domain.Samples.once;
import static org.quarknotes.notes.domain.Samples.replaced;
import static org.quarknotes.notes.domain.Samples.revised;
import static org.quarknotes.notes.domain.Samples.tagged;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Commit;
import org.quarknotes.notes.domain.Leftovers;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.notes.domain.Tag;
import org.quarknotes.notes.domain.TagCount;

/** What happens when others are always faster, or when somebody dies right after a commit. */
class TroubleTest {
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Contention contention = new Contention();
    private final Table table = LocalTables.fresh();
    private final Storage storage = new Storage(table.with(LocalTables.client(contention)), clock);
    private final Note note = note(ADA, "Groceries");

    @Test
    void a_change_that_always_meets_others_came_too_late() {
        commit(added(note));
        contention.on(("NOTE#" + note.id().text())::equals);

        assertThat(commit(added(note(ADA, "Other")), retitled(note))).isEqualTo(new Commit.Overtaken(1));
        assertThat(storage.notes.find(ADA, note.id())).contains(note);
    }

    @Test
    void a_key_that_others_keep_writing_is_busy() {
        contention.on("key"::equals);
        var record = new Remembered(once("key", "print"), new Remembered.Written(note));

        assertThat(storage.notes.commit(List.of(added(note)), Optional.of(record)))
                .isEqualTo(new Commit.Busy());
        assertThat(storage.notes.find(ADA, note.id())).isEmpty();
    }

    @Test
    void a_commit_stands_whatever_becomes_of_its_tags_and_they_are_counted_later() {
        contention.on(key -> key.startsWith("INDEXED#"));

        assertThat(commit(added(note))).isEqualTo(new Commit.Done());
        assertThat(storage.notes.tags(ADA)).isEmpty();

        contention.on(key -> false);
        assertThat(storage.followUps.clear(100))
                .as("not due yet: who committed may be at it")
                .isZero();
        assertThat(later().clear(100)).isPositive();
        assertThat(later().clear(100)).isZero();
        assertThat(storage.notes.tags(ADA))
                .containsExactly(new TagCount(new Tag("diy"), 1), new TagCount(new Tag("home"), 1));
    }

    @Test
    void who_comes_late_leads_no_tag_back_to_an_older_version() {
        commit(added(note));
        contention.on(key -> key.startsWith("INDEXED#"));
        commit(replaced(note, tagged(note, "second")));
        contention.on(key -> false);
        var second = storage.notes.find(ADA, note.id()).orElseThrow();
        commit(replaced(second, tagged(second)));

        later().clear(100);

        assertThat(storage.notes.tags(ADA)).isEmpty();
        assertThat(storage.tags.follow(ADA, note.id())).isTrue();
        assertThat(storage.notes.tags(ADA)).isEmpty();
    }

    @Test
    void tags_that_many_writers_change_at_once_end_as_the_note_does() {
        commit(added(note));

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> retag("tag-" + writer), writers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }

        var now = storage.notes.find(ADA, note.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(9);
        assertThat(storage.notes.tags(ADA))
                .extracting(count -> count.tag().word())
                .isEqualTo(now.content().tags().words());
        assertThat(later().clear(100)).isZero();
    }

    /** Gives the note this tag alone, however often others are faster. */
    private void retag(String word) {
        Commit done;
        do {
            var present = storage.notes.find(ADA, note.id()).orElseThrow();
            done = commit(replaced(present, tagged(present, word)));
        } while (!done.equals(new Commit.Done()));
    }

    private Commit commit(Change... changes) {
        return storage.notes.commit(List.of(changes), Optional.empty());
    }

    private static Change retitled(Note note) {
        return replaced(note, revised(note, "Shopping", NOON));
    }

    private Leftovers later() {
        return Storage.late(table, clock);
    }
}
