package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.notes.domain.NoteRejection.BatchFailed;
import org.quarknotes.notes.domain.NoteRejection.RequestInProgress;
import org.quarknotes.notes.domain.NoteRejection.StaleVersion;

/** Doing several things with several notes, all or none. */
@ApplicationScoped
public class NoteBatches {
    /** How often a batch is checked anew when one of its notes was changed by others meanwhile. */
    private static final int ATTEMPTS = 5;

    private final Notes notes;
    private final NoteAccess access;
    private final NoteSteps steps;
    private final NoteIds ids;

    /**
     * What a batch came to.
     *
     * @param notes what each operation left, in order
     * @param again whether this request was a repetition, and the notes are as the first left them
     */
    public record Batched(List<NoteSummary> notes, boolean again) {
        public Batched {
            notes = List.copyOf(notes);
        }
    }

    NoteBatches(Notes notes, NoteAccess access, NoteSteps steps, NoteIds ids) {
        this.notes = notes;
        this.access = access;
        this.steps = steps;
        this.ids = ids;
    }

    /**
     * Does all of it; with a key, only the first time it is asked for.
     *
     * @param operations at most 25, no two on one note
     * @throws BatchFailed when one operation cannot be done, for the first that cannot; nothing was done then
     */
    public Batched perform(UserId caller, List<Operation> operations, Optional<Once> once) {
        var first = once.flatMap(notes::remembered);
        if (first.isPresent()) {
            return again(first.get(), once);
        }
        Plan plan = Plan.NONE;
        int overtaken = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            plan = plan(caller, operations);
            switch (notes.commit(plan.changes(), plan.recordFor(once))) {
                case Commit.Done() -> {
                    return new Batched(plan.summaries(), false);
                }
                case Commit.Overtaken(int position) -> overtaken = position;
                case Commit.Repeated(var record) -> {
                    return again(record, once);
                }
                case Commit.Busy() -> throw new RequestInProgress();
            }
        }
        throw new BatchFailed(plan.operationOf(overtaken), new StaleVersion());
    }

    private Plan plan(UserId caller, List<Operation> operations) {
        var outcomes = new ArrayList<Outcome>();
        for (var operation : operations) {
            try {
                outcomes.add(outcome(caller, operation));
            } catch (NoteRejection refusal) {
                throw new BatchFailed(outcomes.size(), refusal);
            }
        }
        return new Plan(outcomes);
    }

    private Outcome outcome(UserId caller, Operation operation) {
        return switch (operation) {
            case Operation.Create(var content) -> Outcome.of(steps.write(caller, ids.next(), content.get()));
            case Operation.Update(var id, long version, var change) -> {
                var visible = access.visible(caller, id.get());
                yield Outcome.of(steps.revise(caller, visible, only(version), change));
            }
            case Operation.Delete(var id, long version) -> {
                var visible = access.visible(caller, id.get());
                yield steps.trash(caller, visible, only(version))
                        .map(Outcome::of)
                        .orElseGet(() -> new Outcome(visible.note(), Optional.empty()));
            }
        };
    }

    private static Precondition only(long version) {
        return present -> present == version;
    }

    private static Batched again(Remembered first, Optional<Once> once) {
        return switch (first.to(once.orElseThrow())) {
            case Remembered.Batched(var notes) -> new Batched(notes, true);
            case Remembered.Written note -> throw new IllegalStateException("the same request, but it was no batch");
        };
    }

    /** What one operation would leave, and by which change, if by any. */
    private record Outcome(Note note, Optional<Change> change) {
        static Outcome of(Change change) {
            return new Outcome(change.result(), Optional.of(change));
        }
    }

    /** What the operations would leave, in order. */
    private record Plan(List<Outcome> outcomes) {
        static final Plan NONE = new Plan(List.of());

        List<Change> changes() {
            return outcomes.stream()
                    .map(Outcome::change)
                    .flatMap(Optional::stream)
                    .toList();
        }

        List<NoteSummary> summaries() {
            return outcomes.stream().map(Outcome::note).map(NoteSummary::of).toList();
        }

        Optional<Remembered> recordFor(Optional<Once> once) {
            return once.map(request -> new Remembered(request, new Remembered.Batched(summaries())));
        }

        /** Which operation makes the change at this position. */
        int operationOf(int position) {
            return outcomes.indexOf(outcomes.stream()
                    .filter(outcome -> outcome.change().isPresent())
                    .toList()
                    .get(position));
        }
    }
}
