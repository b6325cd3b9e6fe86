package org.quarknotes.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what: all operations of the API, and the status or the problem with which a note's owner, its editor, its
 * reader and a stranger are answered who call them as {@link Calls} does; one outcome is that of all
 * four. What a caller must be allowed is said here and in the OpenAPI document; the two must agree.
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
            patchMe             PATCH  /v1/users/me                          profile             200 200 200 200
            deleteMe            DELETE /v1/users/me                          profile+sign-in     wrong-password
            changeEmail         POST   /v1/users/me/email                    profile+sign-in     204 email-taken email-taken email-taken
            changePassword      POST   /v1/users/me/password                 profile+sign-in     204 204 204 204
            getUser             GET    /v1/users/{id}                        any                 200 200 200 200
            signIn              POST   /v1/sessions                          public              201 201 201 201
            refreshSession      POST   /v1/sessions/refresh                  public              200 200 200 200
            listSessions        GET    /v1/sessions                          profile             200 200 200 200
            endSession          DELETE /v1/sessions/{id}                     profile+sign-in     204 not-found not-found not-found
            createApiKey        POST   /v1/api-keys                          profile+sign-in     201 201 201 201
            listApiKeys         GET    /v1/api-keys                          profile             200 200 200 200
            deleteApiKey        DELETE /v1/api-keys/{id}                     profile+sign-in     204 not-found not-found not-found
            adminListUsers      GET    /v1/admin/users                       admin               403 403 403 403
            disableUser         POST   /v1/admin/users/{id}/disable          admin               403 403 403 403
            enableUser          POST   /v1/admin/users/{id}/enable           admin               403 403 403 403
            listAudit           GET    /v1/admin/users/{id}/audit            admin               403 403 403 403
            getKeys             GET    /.well-known/jwks.json                public              200 200 200 200
            getIssuer           GET    /.well-known/openid-configuration     public              200 200 200 200
            listNotifications   GET    /v1/notifications                     notifications:read  200 200 200 200
            countUnread         GET    /v1/notifications/unread-count        notifications:read  200 200 200 200
            markRead            POST   /v1/notifications/{id}/read           notifications:write not-found
            markAllRead         POST   /v1/notifications/read-all            notifications:write 204 204 204 204
            getPreferences      GET    /v1/notification-preferences          notifications:read  200 200 200 200
            putPreferences      PUT    /v1/notification-preferences          notifications:write 200 200 200 200
            """;
    /** All that a token can allow. */
    static final List<String> SCOPES =
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
     * @param needs what a token must allow: a scope, {@code any} token, {@code public} without one, {@code admin} for that
     *     group; {@code +sign-in} where no API key will do
     */
    record Row(String operation, String method, String path, String needs, Map<Caller, String> statuses) {
        String name() {
            return method + " " + Description.shape(path);
        }

        boolean isPublic() {
            return needs.equals("public");
        }

        boolean isForAdmins() {
            return needs.equals("admin");
        }

        boolean takesApiKeys() {
            return !isPublic() && !isForAdmins() && !needs.endsWith("+sign-in");
        }

        /** The scope that is needed, if one is. */
        Optional<String> scope() {
            return SCOPES.stream().filter(needs::startsWith).findFirst();
        }

        boolean changesNothing() {
            return method.equals("GET");
        }

        /** What this caller gets: a status, or the problem instead. */
        String outcome(Caller caller) {
            return switch (caller) {
                case OWNER, EDITOR, READER, STRANGER -> Matrix.outcome(String.valueOf(statuses.get(caller)));
                case ANONYMOUS -> isPublic() ? outcome(Caller.OWNER) : "unauthenticated";
                case POWERLESS -> scope().isPresent() ? "forbidden" : outcome(Caller.OWNER);
            };
        }

        /** All scopes but the one that is needed. */
        String otherScopes() {
            return String.join(
                    " ",
                    SCOPES.stream().filter(other -> !needs.startsWith(other)).toList());
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(line -> line.split("\\s+", -1)).map(Matrix::row);
    }

    static Row of(String operation) {
        return rows().filter(row -> row.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(String[] cells) {
        var statuses = Map.of(
                Caller.OWNER, cells[4],
                Caller.EDITOR, cells[cells.length == 5 ? 4 : 5],
                Caller.READER, cells[cells.length == 5 ? 4 : 6],
                Caller.STRANGER, cells[cells.length == 5 ? 4 : 7]);
        return new Row(cells[0], cells[1], cells[2], cells[3], statuses);
    }

    private static String outcome(String status) {
        return PROBLEMS.getOrDefault(status, status);
    }
}
