package org.quarknotes.notes.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Body;
import org.quarknotes.notes.domain.Draft;
import org.quarknotes.notes.domain.Revision;
import org.quarknotes.notes.domain.Shelf;
import org.quarknotes.notes.domain.Tags;
import org.quarknotes.notes.domain.Title;
import org.quarknotes.rest.Violations;

/** What a client writes of a note; what is left out has its default. */
@Schema(name = "NoteText")
record NoteText(
        @Schema(required = true, maxLength = 200, examples = "Groceries") @Nullable
        String title,

        @Schema(description = "Markdown, at most 64 KiB", examples = "- milk\n- bread") @Nullable
        String body,

        @Schema(maxItems = 20, examples = "[\"home\"]") @Nullable
        List<@Nullable String> tags,

        @Nullable Boolean pinned,

        @Schema(enumeration = {"active", "archived"}) @Nullable
        String state) {

    /** What is there now, to be merged with a patch. */
    static NoteText of(Revision present) {
        var content = present.content();
        return new NoteText(
                content.title().text(),
                content.body().text(),
                List.copyOf(content.tags().words()),
                content.pinned(),
                NoteView.lower(present.shelf()));
    }

    Revision toRevision() {
        var violations = new Violations();
        var newTitle = violations.required("title", title, Title::new);
        var newBody = violations.optional("body", body, Body::new, Body.EMPTY);
        var newTags = violations.optional("tags", tags, NoteText::tags, Tags.NONE);
        var newState = violations.optional("state", state, NoteText::settable, Shelf.ACTIVE);
        return violations.whenSound(() -> new Revision(
                new Draft(newTitle.get(), newBody.get(), newTags.get(), Boolean.TRUE.equals(pinned)), newState.get()));
    }

    private static Tags tags(List<@Nullable String> words) {
        if (words.contains(null)) {
            throw new IllegalArgumentException("must not hold null");
        }
        return new Tags(words.stream().map(String::valueOf).toList());
    }

    private static Shelf settable(String state) {
        return switch (state) {
            case "active" -> Shelf.ACTIVE;
            case "archived" -> Shelf.ARCHIVED;
            default -> throw new IllegalArgumentException("must be active or archived");
        };
    }

    /** The same for a note that is not yet there: it begins as active. */
    @Schema(name = "NewNote")
    record New(
            @Schema(required = true, maxLength = 200, examples = "Groceries") @Nullable
            String title,

            @Schema(description = "Markdown, at most 64 KiB", examples = "- milk\n- bread") @Nullable
            String body,

            @Schema(maxItems = 20, examples = "[\"home\"]") @Nullable
            List<@Nullable String> tags,

            @Nullable Boolean pinned) {

        Draft toDraft() {
            return new NoteText(title, body, tags, pinned, null).toRevision().content();
        }
    }
}
