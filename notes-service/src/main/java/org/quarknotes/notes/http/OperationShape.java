package org.quarknotes.notes.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Operation;
import org.quarknotes.notes.http.BatchText.OperationText;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.rest.Violations;
import org.quarknotes.rest.Violations.Checked;

/** Checks which members one operation of a batch has; what is wrong is noted under its place in the batch. */
final class OperationShape {
    private final OperationText text;
    private final int index;
    private final Violations violations;

    OperationShape(OperationText text, int index, Violations violations) {
        this.text = text;
        this.index = index;
        this.violations = violations;
    }

    Supplier<Operation> create() {
        absent("id", text.id());
        absent("version", text.version());
        absent("patch", text.patch());
        var note = required("note", text.note());
        return () -> new Operation.Create(() -> content(() -> note.get().toDraft()));
    }

    Supplier<Operation> update() {
        absent("note", text.note());
        var id = required("id", text.id());
        var version = required("version", text.version());
        var patch = required("patch", text.patch());
        return () -> new Operation.Update(
                () -> NoteAnswers.noteId(id.get()),
                version.get(),
                present -> content(
                        () -> patch.get().mergedInto(NoteText.of(present)).toRevision()));
    }

    Supplier<Operation> delete() {
        absent("note", text.note());
        absent("patch", text.patch());
        var id = required("id", text.id());
        var version = required("version", text.version());
        return () -> new Operation.Delete(() -> NoteAnswers.noteId(id.get()), version.get());
    }

    Supplier<Operation> unknown(String message) {
        refuse("op", message);
        return () -> {
            throw new IllegalStateException("a violation was noted for this operation");
        };
    }

    void refuse(String member, String message) {
        violations.add("operations[%d].%s".formatted(index, member), message);
    }

    private <V> Checked<V> required(String member, @Nullable V value) {
        return violations.required("operations[%d].%s".formatted(index, member), value, given -> given);
    }

    private void absent(String member, @Nullable Object value) {
        if (value != null) {
            refuse(member, "does not belong to " + text.op());
        }
    }

    /** What the operation would write; if that is not acceptable, it is this operation that fails the batch. */
    private <V> V content(Supplier<V> written) {
        try {
            return written.get();
        } catch (ProblemException refusal) {
            throw ProblemException.batchFailed(index, refusal);
        }
    }
}
