package org.quarknotes.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may do what: all operations of the API, and the status with which a note's owner, its editor, its reader and a
 * stranger are answered who call them as {@link Calls} does.
 */
final class Matrix {
    private static final String TABLE = """
            createNote          POST   /v1/notes                             notes:write         201 201 201 201
            listNotes           GET    /v1/notes                             notes:read          200 200 200 200
            listSharedNotes     GET    /v1/notes/shared                      notes:read          200 200 200 200
            listTags            GET    /v1/tags                              notes:read          200 200 200 200
            exportNotes         GET    /v1/notes/export                      notes:read          200 200 200 200
            batchNotes          POST   /v1/notes/batch                       notes:write         200 200 409 409
            getNote             GET    /v1/notes/{id}                        notes:read          200 200 200 404
            replaceNote         PUT    /v1/notes/{id}                        notes:write         200 200 403 404
            patchNote           PATCH  /v1/notes/{id}                        notes:write         200 200 403 404
            deleteNote          DELETE /v1/notes/{id}                        notes:write         204 403 403 404
            restoreNote         POST   /v1/notes/{id}/restore                notes:write         200 403 403 404
            listNoteVersions    GET    /v1/notes/{id}/versions               notes:read          200 200 200 404
            getNoteVersion      GET    /v1/notes/{id}/versions/{n}           notes:read          200 200 200 404
            restoreNoteVersion  POST   /v1/notes/{id}/versions/{n}/restore   notes:write         200 200 403 404
            listShares          GET    /v1/notes/{id}/shares                 notes:read          200 200 200 404
            shareNote           PUT    /v1/notes/{id}/shares/{userId}        notes:write         201 403 403 404
            unshareNote         DELETE /v1/notes/{id}/shares/{userId}        notes:write         204 403 204 404
            registerUser        POST   /v1/users                             public              201 201 201 201
            getMe               GET    /v1/users/me                          profile             200 200 200 200
            getUser             GET    /v1/users/{id}                        any                 200 200 200 200
            signIn              POST   /v1/sessions                          public              201 201 201 201
            refreshSession      POST   /v1/sessions/refresh                  public              200 200 200 200
            getKeys             GET    /.well-known/jwks.json                public              200 200 200 200
            getIssuer           GET    /.well-known/openid-configuration     public              200 200 200 200
            listNotifications   GET    /v1/notifications                     notifications:read  200 200 200 200
            """;
    private static final List<String> SCOPES =
            List.of("notes:read", "notes:write", "notifications:read", "notifications:write", "profile");
    private static final Map<String, String> PROBLEMS =
            Map.of("403", "forbidden", "404", "note-not-found", "409", "batch-failed");

    private Matrix() {}

    /** Who may call. The powerless one is the owner, with a token that allows everything but what is asked for. */
    enum Caller {
        OWNER,
        EDITOR,
        READER,
        STRANGER,
        ANONYMOUS,
        POWERLESS
    }

    /**
     * One operation.
     *
     * @param scope what a token must allow: {@code any} token, or {@code public} without one
     */
    record Row(String operation, String method, String path, String scope, Map<Caller, String> statuses) {
        String name() {
            return method + " " + Description.shape(path);
        }

        boolean isPublic() {
            return scope.equals("public");
        }

        boolean changesNothing() {
            return method.equals("GET");
        }

        /** What this caller gets: a status, or the problem instead. */
        String outcome(Caller caller) {
            return switch (caller) {
                case OWNER, EDITOR, READER, STRANGER -> Matrix.outcome(String.valueOf(statuses.get(caller)));
                case ANONYMOUS -> isPublic() ? outcome(Caller.OWNER) : "unauthenticated";
                case POWERLESS -> SCOPES.contains(scope) ? "forbidden" : outcome(Caller.OWNER);
            };
        }

        /** All scopes but the one that is needed. */
        String otherScopes() {
            return String.join(
                    " ", SCOPES.stream().filter(other -> !other.equals(scope)).toList());
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(line -> line.split("\\s+", -1)).map(Matrix::row);
    }

    private static Row row(String[] cells) {
        var statuses = Map.of(
                Caller.OWNER, cells[4], Caller.EDITOR, cells[5], Caller.READER, cells[6], Caller.STRANGER, cells[7]);
        return new Row(cells[0], cells[1], cells[2], cells[3], statuses);
    }

    private static String outcome(String status) {
        return PROBLEMS.getOrDefault(status, status);
    }
}
