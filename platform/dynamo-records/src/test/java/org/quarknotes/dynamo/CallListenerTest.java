package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.Member.MEMBER;
import static org.quarknotes.dynamo.Member.VISITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.CallListener.Call;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What a listener hears of operations, and what the logging one says. */
class CallListenerTest {
    private final List<Call> calls = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Table table = faults.before(LocalTables.fresh()).listenedBy(calls::add);
    private final Member one = Member.of("1");

    @Test
    void every_operation_is_told_once_with_its_subject_and_what_it_consumed() {
        table.write(Write.create(MEMBER, one));
        table.find(MEMBER, one.key());
        table.page(Query.ofIndex(Member.BY_NAME, MEMBER, "c1"));
        table.update(Update.of(MEMBER, one.key()).add(VISITS, 1));
        table.batchGet(BatchGet.of(MEMBER, List.of(one.key())));

        assertThat(calls).extracting(Call::operation).containsExactly("write", "find", "page", "update", "batchGet");
        assertThat(calls).extracting(Call::what).containsOnly("member");
        assertThat(calls).extracting(Call::table).containsOnly(table.name());
        assertThat(calls.get(2).index()).contains(Member.BY_NAME);
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.failure()).isEmpty();
            assertThat(call.capacity().read() + call.capacity().write()).isPositive();
            assertThat(call.duration()).isPositive();
        });
    }

    @Test
    void repetitions_and_failures_are_told() {
        faults.fail(2, TransactionConflictException.builder().build());
        table.write(Write.put(BOOK, Book.of("1")));
        faults.fail(1, ResourceNotFoundException.builder().build());
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> table.get(BOOK, Book.of("1").key()));

        assertThat(calls.getFirst().repeats()).isEqualTo(2);
        assertThat(calls.getLast().failure()).containsInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void the_log_holds_no_values() {
        var lines = new ArrayList<String>();
        var logging = table.listenedBy(CallListener.loggingTo(new Lines(lines)));

        logging.write(Write.create(MEMBER, one));
        faults.fail(1, ResourceNotFoundException.builder().message("secret").build());
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> logging.get(MEMBER, one.key()));

        assertThat(lines.getFirst())
                .startsWith("DEBUG write of member in " + table.name() + " done after ")
                .endsWith("write units");
        assertThat(lines.getLast()).startsWith("WARNING find of member").contains("ResourceNotFoundException");
        assertThat(lines).noneMatch(line -> line.contains("secret") || line.contains(one.name()));
    }

    @Test
    void every_result_tells_what_it_consumed() {
        assertThat(table.of(MEMBER).create(one))
                .isInstanceOfSatisfying(
                        Created.Done.class,
                        done -> assertThat(done.capacity().write()).isPositive());
        assertThat(table.find(MEMBER, one.key())).isEqualTo(new Found<>(Optional.of(one), new Capacity(1, 0)));
        assertThat(table.page(Query.of(MEMBER, "c1").consistent(false)).capacity())
                .isEqualTo(new Capacity(0.5, 0));
        assertThat(table.update(Update.of(MEMBER, one.key()).add(VISITS, 1)))
                .isInstanceOfSatisfying(
                        Updated.Done.class,
                        done -> assertThat(done.capacity().write()).isPositive());
    }

    private record Lines(List<String> lines) implements System.Logger {
        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(level + " " + message);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... values) {
            lines.add(level + " " + format);
        }
    }
}
