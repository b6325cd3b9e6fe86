package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quarknotes.dynamo.Member.MAIL;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.NAME;
import static org.quarknotes.dynamo.Member.NOTES;
import static org.quarknotes.dynamo.Member.VISITS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Updates for which the item must be known: of parts of index keys, and of items in an old form. */
class ReadAndUpdateTest {
    private record Word(String language, String spelling, String meaning, long uses) {
        static final Attribute<Word, String> LANGUAGE = Attribute.of("language", Kinds.text(), Word::language);
        static final Attribute<Word, String> SPELLING = Attribute.of("spelling", Kinds.text(), Word::spelling);
        static final Attribute<Word, String> MEANING = Attribute.of("meaning", Kinds.text(), Word::meaning);
        static final Attribute<Word, Long> USES = Attribute.of("uses", Kinds.number(), Word::uses);

        /** In the first form, {@code meaning} was called {@code sense}, and there were no uses. */
        static final EntityType<Word> WORD = EntityType.<Word>named("word")
                .key("LANGUAGE#{language}", "WORD#{spelling}")
                .attributes(LANGUAGE, SPELLING, MEANING, USES)
                .upcaster(item -> {
                    item.put("meaning", item.remove("sense"));
                    item.put("uses", AttributeValue.fromN("0"));
                    return item;
                })
                .readBy(row -> new Word(row.get(LANGUAGE), row.get(SPELLING), row.get(MEANING), row.get(USES)));

        static Write old() {
            return new Write.Put(
                    Map.of(
                            "pk", AttributeValue.fromS("LANGUAGE#en"),
                            "sk", AttributeValue.fromS("WORD#cat"),
                            "type", AttributeValue.fromS("word"),
                            "language", AttributeValue.fromS("en"),
                            "spelling", AttributeValue.fromS("cat"),
                            "sense", AttributeValue.fromS("an animal")),
                    Optional.empty());
        }
    }

    private record Count(String of, long number, Instant until) {
        static final Attribute<Count, Long> NUMBER = Attribute.of("number", Kinds.number(), Count::number);
        static final EntityType<Count> COUNT = EntityType.<Count>named("count")
                .key("COUNT#{of}", "COUNT")
                .text("of", Count::of)
                .attributes(NUMBER)
                .timeToLive("until", count -> Optional.of(count.until()))
                .readBy(row -> new Count(row.text("of"), row.get(NUMBER), Instant.ofEpochSecond(row.number("until"))));
    }

    private final Table table = LocalTables.fresh();
    private final Faults faults = new Faults();
    private final Table watched = faults.before(table);
    private final Member one = Member.of("1");

    @Test
    void an_index_follows_an_update_of_one_part_of_its_key() {
        table.write(Write.put(MEMBER, one), Write.put(MEMBER, Member.of("2")));

        var updated = table.update(Update.of(MEMBER, one.key()).set(NAME, "Zoe").add(VISITS, 3));

        assertThat(updated)
                .isInstanceOfSatisfying(
                        Updated.Done.class,
                        done -> assertThat(done.now())
                                .isEqualTo(one.named("Zoe").visiting(3).at(2)));
        var byName = table.page(Query.ofIndex(Member.BY_NAME, MEMBER, "c1")).items();
        assertThat(byName).extracting(Member::name).containsExactly("Name of 2", "Zoe");
    }

    @Test
    void what_touches_no_key_is_not_read_before() {
        table.write(Write.put(MEMBER, one));

        watched.update(Update.of(MEMBER, one.key()).set(MAIL, "x").append(NOTES, List.of("n")));
        assertThat(faults.requests(GetItemRequest.class)).isEmpty();

        watched.update(Update.of(MEMBER, one.key()).set(NAME, "x"));
        assertThat(faults.requests(GetItemRequest.class)).hasSize(1);
    }

    @Test
    void updates_of_one_key_at_once_all_happen_and_the_index_agrees() throws InterruptedException {
        table.write(Write.put(MEMBER, one));
        var updates = IntStream.range(0, 10)
                .<Callable<Object>>mapToObj(n -> () -> table.update(
                        Update.of(MEMBER, one.key()).set(NAME, "n" + n).add(VISITS, 1)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(updates);
        }

        var now = table.get(MEMBER, one.key()).orElseThrow();
        assertThat(now.visits()).isEqualTo(10);
        assertThat(now.version()).isEqualTo(11);
        var range = SortKey.is(now.name());
        assertThat(table.page(Query.ofIndex(Member.BY_NAME, MEMBER, "c1").sortKey(range))
                        .items())
                .containsExactly(now);
        assertThat(table.page(Query.ofIndex(Member.BY_NAME, MEMBER, "c1")).items())
                .hasSize(1);
    }

    @Test
    void conditions_hold_and_what_is_not_there_can_begin() {
        assertThat(table.update(Update.of(MEMBER, one.key()).set(NAME, "Zoe")))
                .isEqualTo(new Updated.Refused<>(Optional.empty()));
        assertThat(table.update(Update.orCreate(MEMBER, one).set(NAME, "Zoe").add(VISITS, 1)))
                .isInstanceOf(Updated.Done.class);
        assertThat(table.get(MEMBER, one.key())).contains(one.named("Zoe").visiting(1));

        assertThat(table.update(Update.of(MEMBER, one.key()).set(NAME, "Eve").when(VISITS.is(7L))))
                .isEqualTo(new Updated.Refused<>(Optional.of(one.named("Zoe").visiting(1))));
    }

    @Test
    void a_counter_begins_anew_where_an_expired_one_still_lies() {
        var clock = new SettableClock(Member.NOON);
        var counters = LocalTables.freshWith(clock);
        var until = Member.NOON.plusSeconds(60);
        counters.update(Update.orCreate(Count.COUNT, new Count("a", 0, until)).add(Count.NUMBER, 5));
        clock.advance(Duration.ofSeconds(60));

        var later = new Count("a", 10, until.plusSeconds(60));
        var begun = counters.update(Update.orCreate(Count.COUNT, later).add(Count.NUMBER, 1));

        assertThat(begun)
                .isInstanceOfSatisfying(
                        Updated.Done.class,
                        done -> assertThat(done.now()).isEqualTo(new Count("a", 11, until.plusSeconds(60))));
    }

    @Test
    void an_index_that_lacks_a_part_is_not_written_broken() {
        var item = new HashMap<>(MEMBER.toItem(one));
        item.remove("club");
        table.write(new Write.Put(item, Optional.empty()));

        assertThatIllegalStateException()
                .isThrownBy(() -> table.update(Update.of(MEMBER, one.key()).set(NAME, "Zoe")))
                .withMessageContaining("needs 'club'");
    }

    @Test
    void an_item_in_an_old_form_is_brought_to_the_present_one_by_an_update() {
        table.write(Word.old());

        table.update(Update.of(Word.WORD, Word.WORD.key("en", "cat"))
                .set(Word.MEANING, "a pet")
                .add(Word.USES, 1));

        assertThat(table.get(Word.WORD, Word.WORD.key("en", "cat"))).contains(new Word("en", "cat", "a pet", 1));
    }

    @Test
    void in_a_transaction_an_item_in_an_old_form_is_refused_rather_than_mixed() {
        table.write(Word.old());
        var update = Update.of(Word.WORD, Word.WORD.key("en", "cat")).set(Word.MEANING, "a pet");

        assertThat(table.write(update, Write.put(MEMBER, one))).isInstanceOf(Outcome.Refused.class);

        assertThat(table.get(Word.WORD, Word.WORD.key("en", "cat"))).contains(new Word("en", "cat", "an animal", 0));
    }

    @Test
    void old_items_are_replaced_and_removed_like_others() {
        table.write(Word.old());
        var cat = table.get(Word.WORD, Word.WORD.key("en", "cat")).orElseThrow();
        var pet = new Word("en", "cat", "a pet", 5);

        table.of(Word.WORD).replace(cat, pet);

        assertThat(table.get(Word.WORD, Word.WORD.key("en", "cat"))).contains(pet);
        assertThat(table.of(Word.WORD).delete(pet)).isInstanceOf(Deleted.Done.class);
    }
}
