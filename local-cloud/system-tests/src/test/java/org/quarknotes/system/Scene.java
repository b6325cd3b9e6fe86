package org.quarknotes.system;

/**
 * A note and the people around it.
 *
 * @param note its path; it has a former version and is shared with an editor and a reader
 */
record Scene(Client client, Cast cast, String note) {
    /** An id that nothing has. */
    static final String NOBODYS = "01890a5d-ac96-774b-bcce-b302099a8057";

    /** The path of a note that nobody has. */
    static final String NOBODYS_NOTE = "/v1/notes/" + NOBODYS;

    /** The version that the note of a new scene is at. */
    static final int VERSION = 2;

    static Scene open(Client client, Cast cast) {
        var note = Sharing.newNote(client, cast.owner(), "Before");
        var changed = client.patch(note, "{\"title\": \"Now\", \"body\": \"text\", \"tags\": [\"home\"]}")
                .as(cast.owner())
                .ifMatch("\"1\"")
                .send();
        if (changed.status() != 200) {
            throw new AssertionError("changing a note answered " + changed.status() + " " + changed.text());
        }
        Sharing.share(client, cast.owner(), note, cast.editor(), "editor");
        Sharing.share(client, cast.owner(), note, cast.reader(), "reader");
        return new Scene(client, cast, note);
    }

    String id() {
        return note.substring("/v1/notes/".length());
    }

    void trash() {
        var trashed = client.delete(note).as(cast.owner()).ifMatch("*").send();
        if (trashed.status() != 204) {
            throw new AssertionError("trashing a note answered " + trashed.status() + " " + trashed.text());
        }
    }
}
