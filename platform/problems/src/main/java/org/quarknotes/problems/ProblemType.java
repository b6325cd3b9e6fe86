package org.quarknotes.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of refusal that a client of the API can meet. The slug is part of the public contract; the title and the
 * explanation are for people and may be reworded.
 */
public enum ProblemType {
    VALIDATION_FAILED(400, "Some content is not acceptable", "Each violation names a field and what is wrong with it."),
    UNKNOWN_FIELD(
            400,
            "Unknown field or parameter",
            "A name was sent that this operation does not know; check it for a typo."),
    MALFORMED_BODY(400, "The body cannot be read", "It is not well-formed JSON of the expected shape, in valid UTF-8."),
    MALFORMED_REQUEST(400, "The request cannot be read", "Its path or a header can be read in two ways, or in none."),
    INVALID_CURSOR(
            400, "The cursor is not valid here", "A cursor works only for the caller and the query it was given to."),
    UNAUTHENTICATED(
            401,
            "Authentication is required",
            "Send a valid access token as 'Authorization: Bearer ...', or an API key as 'X-Api-Key: ...'."),
    INVALID_CREDENTIALS(401, "Unknown e-mail or wrong password", "The two cases are not told apart on purpose."),
    INVALID_REFRESH_TOKEN(
            401, "The refresh token is not valid", "It is unknown, expired, or was used before. Sign in again."),
    WRONG_PASSWORD(403, "The password is wrong", "This operation asks for the current password again."),
    FORBIDDEN(403, "Not allowed", "You may know of this thing, but not do this with it."),
    NOT_FOUND(404, "Nothing here", "There is no such resource, or you may not know of it."),
    NOTE_NOT_FOUND(404, "No such note", "It does not exist, or it is not shared with you."),
    USER_NOT_FOUND(404, "No such user", "Nobody has this id."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The Allow header lists what this resource answers to."),
    NOT_ACCEPTABLE(406, "No acceptable representation", "The resource has no form that the Accept header admits."),
    REQUEST_TIMEOUT(408, "The request took too long", "Its body must arrive in time; send it again, and faster."),
    EMAIL_TAKEN(409, "The e-mail is taken", "Another account has this address."),
    NOTE_TRASHED(409, "The note is in the trash", "Restore it before changing it."),
    REQUEST_IN_PROGRESS(
            409, "The first request is still running", "Repeat with the same Idempotency-Key a little later."),
    BATCH_FAILED(409, "Nothing of the batch was done", "One operation could not be done, so none was."),
    GONE(410, "Retired", "This version of the API is no longer served."),
    STALE_VERSION(412, "The resource has changed", "Read it again, and repeat with its current ETag in If-Match."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "A request body may have up to 1 MiB."),
    URI_TOO_LONG(414, "The URI is too long", "A request target may have up to 8 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "This operation reads another Content-Type."),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request", "Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428, "If-Match is required", "Send the ETag that you read, so that nobody's change is overwritten."),
    RATE_LIMITED(429, "Too many requests", "Retry-After tells when to try again."),
    HEADERS_TOO_LARGE(431, "The header fields are too large", "All header fields together may have up to 16 KiB."),
    INTERNAL_ERROR(500, "Something broke on our side", "The request id helps us to find out what."),
    NOT_IMPLEMENTED(501, "Not available here", "This way of running the system cannot serve streams or sockets."),
    UPSTREAM_UNAVAILABLE(
            502, "A service cannot be reached", "It refused the connection or broke it off. Try again later."),
    OVERLOADED(503, "Overloaded", "There is more work than can be taken on. Try again later."),
    UPSTREAM_TIMEOUT(504, "A service did not answer in time", "Whether the request took effect is unknown.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The HTTP status code that always goes with this type. */
    public int status() {
        return status;
    }

    /** One short phrase, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What a client can do about it; the text of the type's page. */
    public String explanation() {
        return explanation;
    }

    /** The last segment of {@link #uri()}, such as {@code note-not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The document's {@code type}: a path at the gateway where the type is explained. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** The type with this slug, if there is one. */
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The general type for a status code that a framework chose, for instance {@code 404 -> NOT_FOUND}. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 410 -> GONE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 502 -> UPSTREAM_UNAVAILABLE;
            case 503 -> OVERLOADED;
            case 504 -> UPSTREAM_TIMEOUT;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
