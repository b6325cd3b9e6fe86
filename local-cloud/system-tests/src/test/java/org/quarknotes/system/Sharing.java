package org.quarknotes.system;

/** Steps that several tests take. */
final class Sharing {
    private Sharing() {}

    /** Writes a note; answers its path. */
    static String newNote(Client client, Person owner, String title) {
        var written = client.post("/v1/notes", "{\"title\": \"%s\"}".formatted(title))
                .as(owner)
                .send();
        if (written.status() != 201) {
            throw new AssertionError("writing a note answered " + written.status() + " " + written.text());
        }
        return String.valueOf(written.header("Location"));
    }

    /** Shares it; fails unless that is acknowledged. */
    static void share(Client client, Person owner, String note, Person grantee, String role) {
        var shared = client.put(note + "/shares/" + grantee.id(), "{\"role\": \"%s\"}".formatted(role))
                .as(owner)
                .send();
        if (shared.status() != 200 && shared.status() != 201) {
            throw new AssertionError("sharing answered " + shared.status() + " " + shared.text());
        }
    }
}
