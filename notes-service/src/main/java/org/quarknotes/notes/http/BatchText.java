package org.quarknotes.notes.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Operation;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.rest.MergePatch;
import org.quarknotes.rest.Violations;

/**
 * What a client wants to be done together. Its shape is checked at once and as a whole; what it refers to and what it
 * would write, only when the domain asks for it.
 */
@Schema(name = "Batch")
record BatchText(
        @Schema(required = true, minItems = 1, maxItems = 25) @Nullable
        List<@Nullable OperationText> operations) {
    private static final int MOST = 25;

    /**
     * The operations, in order.
     *
     * @throws ProblemException {@code validation-failed}, with all that is wrong with the shape
     */
    List<Operation> toOperations() {
        var violations = new Violations();
        var given = operations == null ? List.<@Nullable OperationText>of() : operations;
        if (given.isEmpty() || given.size() > MOST) {
            violations.add("operations", "must be 1 to 25");
        }
        var made = new ArrayList<Supplier<Operation>>();
        var notes = new HashSet<String>();
        for (int index = 0; index < Math.min(given.size(), MOST); index++) {
            var operation = given.get(index);
            if (operation == null) {
                violations.add("operations[" + index + "]", "must not be null");
            } else {
                made.add(operation.check(index, notes, violations));
            }
        }
        return violations.whenSound(() -> made.stream().map(Supplier::get).toList());
    }

    /** The names of the operations, in order. */
    List<String> names() {
        return operations == null
                ? List.of()
                : operations.stream()
                        .map(operation -> String.valueOf(operation == null ? null : operation.op()))
                        .toList();
    }

    @Schema(name = "Operation")
    record OperationText(
            @Schema(
                    required = true,
                    enumeration = {"create", "update", "delete"})
            @Nullable
            String op,

            @Schema(description = "Of update and delete: which note") @Nullable
            String id,

            @Schema(description = "Of update and delete: the version that was read before", minimum = "1") @Nullable
            Long version,

            @Schema(description = "Of create") NoteText.@Nullable New note,

            @Schema(description = "Of update: a merge patch (RFC 7396)", implementation = NoteText.class) @Nullable
            MergePatch<NoteText> patch) {

        /** The operation, once it is known that nothing is wrong with any. */
        Supplier<Operation> check(int index, Set<String> notes, Violations violations) {
            var shape = new OperationShape(this, index, violations);
            if (id != null && !notes.add(id)) {
                shape.refuse("id", "is the note of another operation");
            }
            return switch (op) {
                case "create" -> shape.create();
                case "update" -> shape.update();
                case "delete" -> shape.delete();
                case null -> shape.unknown("is required");
                default -> shape.unknown("must be create, update or delete");
            };
        }
    }
}
