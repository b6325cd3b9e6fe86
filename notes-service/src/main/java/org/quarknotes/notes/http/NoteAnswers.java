package org.quarknotes.notes.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NoteRejection.NoSuchNote;
import org.quarknotes.notes.domain.Precondition;
import org.quarknotes.notes.domain.VisibleNote;
import org.quarknotes.rest.ETags;
import org.quarknotes.rest.IfMatch;

/** What resources that are about one note have in common: its id, its version as a precondition, and itself. */
final class NoteAnswers {
    private NoteAnswers() {}

    static NoteId noteId(String id) {
        return NoteId.parse(id).orElseThrow(NoSuchNote::new);
    }

    /** Missing or malformed, it is refused only when the domain asks, which is after it has found the note. */
    static Precondition seen(@Nullable String ifMatch) {
        return version -> IfMatch.require(ifMatch).admits(version);
    }

    /** The note with its entity tag. */
    static Response one(Response.ResponseBuilder response, VisibleNote visible) {
        return response.entity(NoteView.of(visible))
                .header(HttpHeaders.ETAG, ETags.of(visible.note().version()))
                .build();
    }

    /** The note, unless the client has this version already. */
    static Response unlessKnown(@Nullable String ifNoneMatch, VisibleNote visible) {
        var version = visible.note().version();
        return ETags.noneMatchHas(ifNoneMatch, version)
                ? Response.notModified()
                        .header(HttpHeaders.ETAG, ETags.of(version))
                        .build()
                : one(Response.ok(), visible);
    }
}
