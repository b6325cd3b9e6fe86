package org.quarknotes.users.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.rest.Violations;
import org.quarknotes.users.domain.AccessToken;
import org.quarknotes.users.domain.ApiKeyExchange;

/**
 * {@code /internal/api-key-exchange}: access tokens for API keys, for the gateway and the services that were sent one. The
 * gateway has no route to it; whoever has a key needs nothing else to use it.
 */
@Path("/internal/api-key-exchange")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiKeyExchangeResource {
    private final ApiKeyExchange exchange;

    ApiKeyExchangeResource(ApiKeyExchange exchange) {
        this.exchange = exchange;
    }

    /** What is to be exchanged. */
    record ShownApiKey(@Nullable String apiKey) {
        String text() {
            var violations = new Violations();
            var shown = violations.required("apiKey", apiKey, text -> text);
            return violations.whenSound(shown::get);
        }

        /** Without the key, which belongs into no log. */
        @Override
        public String toString() {
            return "ShownApiKey[...]";
        }
    }

    /** @param expiresIn seconds */
    record AccessTokenView(String accessToken, long expiresIn) {
        static AccessTokenView of(AccessToken token) {
            return new AccessTokenView(token.text(), token.lifetime().toSeconds());
        }

        /** Without the token, which belongs into no log. */
        @Override
        public String toString() {
            return "AccessTokenView[...]";
        }
    }

    @POST
    @PermitAll
    @SecurityRequirements
    @Operation(hidden = true)
    public Response exchange(JsonContent<ShownApiKey> content) {
        var token = exchange.exchange(content.read().text());
        return Response.ok(AccessTokenView.of(token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
