package org.quarknotes.notify.dynamodb;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;

/** Writes that are performed together or not at all, each with what it means if its condition does not hold. */
final class Transaction {
    private final List<Write> writes = new ArrayList<>();
    private final List<Result> refusals = new ArrayList<>();

    /** What became of it. */
    enum Result {
        DONE,
        /** The event had its effect before. */
        DONE_BEFORE,
        /** Somebody who is concerned was erased. */
        NOBODY_THERE,
        /** Somebody else has changed what was read; it has to be read again. */
        OVERTAKEN
    }

    /** Adds a write; of several that are refused, the first counts. */
    Transaction with(Write write, Result ifRefused) {
        writes.add(write);
        refusals.add(ifRefused);
        return this;
    }

    Result perform(Table table) {
        return switch (table.write(writes)) {
            case Outcome.Written _ -> Result.DONE;
            case Outcome.Refused refused ->
                refusals.get(refused.standing().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElseThrow());
        };
    }
}
