package org.quarknotes.notes.domain;

import java.util.List;
import org.quarknotes.notes.domain.NoteRejection.KeyReused;

/** That a request took effect, and what was answered. */
public record Remembered(Once request, Answer answer) {
    /** What a repetition of the request is answered. */
    public sealed interface Answer {}

    /** The note as it was first written. */
    public record Written(Note note) implements Answer {}

    /** What a batch left of its notes, in the order of its operations. */
    public record Batched(List<NoteSummary> notes) implements Answer {
        public Batched {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The answer for a repetition.
     *
     * @throws KeyReused when this asks for something else under the same key
     */
    Answer to(Once repetition) {
        if (!repetition.fingerprint().equals(request.fingerprint())) {
            throw new KeyReused();
        }
        return answer;
    }
}
