package org.quarknotes.tokens.forged;

/** What is wrong with a forgery. */
public enum Fault {
    /** Longer than 8 KiB. */
    LENGTH,
    /** Not three parts of base64url that hold two JSON objects of unique names, with values of the right types. */
    FORM,
    /** Any but RS256. */
    ALGORITHM,
    /** Not an access token. */
    TYPE,
    /** A key of its own, an extension, a token inside. */
    HEADER,
    /** A {@code kid} that the issuer has not. */
    KEY,
    /** Another key's, another text's, or none. */
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    /** No longer valid. */
    EXPIRED,
    /** Not valid yet. */
    FUTURE,
    /** Valid for too long. */
    LIFETIME,
    /** Something that must be there is not. */
    MISSING
}
