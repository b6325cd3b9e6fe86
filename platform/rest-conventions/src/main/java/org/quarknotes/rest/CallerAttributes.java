package org.quarknotes.rest;

/**
 * What a {@code SecurityIdentity} tells of a caller besides name (the token's subject), roles (its groups) and permissions
 * (its scopes).
 */
public final class CallerAttributes {
    /**
     * The attribute with the sign-in that the access token came from, a {@code String}; absent where it came from none, as
     * with an API key.
     */
    public static final String SESSION = "sid";

    /** The attribute with what asked for the token, a {@code String}: {@code api-key:<id>} for an API key. */
    public static final String CLIENT = "client_id";

    /**
     * The permission that no scope gives: the caller has signed in, and does not come with an API key. For what only a
     * person should do: {@code @PermissionsAllowed(CallerAttributes.SIGNED_IN)}.
     */
    public static final String SIGNED_IN = "signed-in";

    private CallerAttributes() {}
}
