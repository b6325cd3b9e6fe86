package org.quarknotes.users.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarknotes.users.domain.SignedIn;

/**
 * What a client takes away from signing in; the names of the token fields follow RFC 6749, in camelCase.
 *
 * @param expiresIn seconds
 * @param refreshExpiresIn seconds
 */
@Schema(name = "Session")
record SessionView(
        @Schema(examples = "019a4f3e-7c21-7d0a-9b1e-52c1f0a6d3e8")
        String id,

        @Schema(examples = "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl")
        String accessToken,

        @Schema(examples = "Bearer") String tokenType,

        @Schema(examples = "600", description = "Seconds until the access token expires")
        long expiresIn,

        @Schema(examples = "AZpPPnwhfQqbHlLB8KbT6AGaTz58InpRjzwNakvhwvcHDRMZHyUrMTc9Q0lPVVthZ21zeX-Fi5GXnaOpr7W7wQ")
        String refreshToken,

        @Schema(examples = "2592000", description = "Seconds until the refresh token expires")
        long refreshExpiresIn) {

    static SessionView of(SignedIn signedIn) {
        return new SessionView(
                signedIn.session().toString(),
                signedIn.accessToken().text(),
                "Bearer",
                signedIn.accessToken().lifetime().toSeconds(),
                signedIn.refreshToken().text(),
                signedIn.refreshLifetime().toSeconds());
    }

    /** Without the tokens, which belong into no log. */
    @Override
    public String toString() {
        return "SessionView[" + id + "]";
    }
}
