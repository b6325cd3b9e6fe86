package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.quarknotes.notes.domain.NoteRejection.NoSuchVersion;

/** What notes were before, for all who see them as they are; see {@link NoteRejection} for what may be thrown. */
@ApplicationScoped
public class NoteHistory {
    private final Notes notes;
    private final NoteAccess access;
    private final NoteWriting writing;
    private final NoteSteps steps;

    /**
     * A page of somebody's view on former versions.
     *
     * @param role what they may do with the note now
     */
    public record Versions(Page<NoteSummary> page, Role role) {}

    NoteHistory(Notes notes, NoteAccess access, NoteWriting writing, NoteSteps steps) {
        this.notes = notes;
        this.access = access;
        this.writing = writing;
        this.steps = steps;
    }

    /** Former versions, the newest first; the present one is not among them. */
    public Versions list(VersionListing listing) {
        var visible = access.visible(listing.reader(), listing.note());
        return new Versions(notes.versions(listing), visible.role());
    }

    /**
     * The note as it was at a version before the present one.
     *
     * @param version asked for only after it is established that the caller sees the note
     */
    public VisibleNote read(UserId caller, NoteId id, LongSupplier version) {
        var visible = access.visible(caller, id);
        return new VisibleNote(former(id, version.getAsLong()), visible.role());
    }

    /**
     * Takes the content of a former version up again as the next one, as owner or editor; the shelf stays.
     *
     * @param version asked for last
     */
    public VisibleNote restore(UserId caller, NoteId id, LongSupplier version, Precondition precondition) {
        return writing.take(
                caller,
                id,
                visible -> Optional.of(steps.revise(
                        caller,
                        visible,
                        precondition,
                        present -> new Revision(former(id, version.getAsLong()).content(), present.shelf()))));
    }

    private Note former(NoteId id, long version) {
        return notes.version(id, version).orElseThrow(NoSuchVersion::new);
    }
}
