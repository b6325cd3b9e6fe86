package org.quarknotes.users.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verifier needs to know of us; the members that OpenID Connect Discovery 1.0, section 3, requires of it. */
@Schema(name = "Issuer")
record IssuerView(
        String issuer,
        @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("response_types_supported") List<String> responseTypes,
        @JsonProperty("subject_types_supported") List<String> subjectTypes,

        @JsonProperty("id_token_signing_alg_values_supported")
        List<String> algorithms) {

    static IssuerView of(String issuer) {
        return new IssuerView(
                issuer, issuer + "/.well-known/jwks.json", List.of("token"), List.of("public"), List.of("RS256"));
    }
}
