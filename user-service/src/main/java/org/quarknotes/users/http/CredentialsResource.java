package org.quarknotes.users.http;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.quarknotes.rest.ApiDescription;
import org.quarknotes.rest.JsonContent;
import org.quarknotes.users.domain.CredentialKeeping;
import org.quarknotes.users.domain.PasswordPolicy;
import org.quarknotes.users.domain.ProfileKeeping;

/** {@code /v1/users/me/email} and {@code /password}: what one signs in with. An API key cannot change it. */
@Path("/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
class CredentialsResource {
    private final PasswordPolicy policy;
    private final CredentialKeeping keeping;
    private final ProfileKeeping profiles;
    private final Requests requests;

    CredentialsResource(PasswordPolicy policy, CredentialKeeping keeping, ProfileKeeping profiles, Requests requests) {
        this.policy = policy;
        this.keeping = keeping;
        this.profiles = profiles;
        this.requests = requests;
    }

    @POST
    @Path("/email")
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(operationId = "changeEmail", summary = "Change my e-mail address")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CredentialChange.NewEmail.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    @Extension(
            name = ApiDescription.PROBLEMS,
            value = "user-not-found email-taken wrong-password rate-limited overloaded")
    public void changeEmail(JsonContent<CredentialChange.NewEmail> content) {
        content.read().change(policy, requests.caller(), keeping);
    }

    @POST
    @Path("/password")
    @PermissionsAllowed(
            value = {"profile", Requests.SIGNED_IN},
            inclusive = true)
    @Operation(
            operationId = "changePassword",
            summary = "Change my password",
            description = "Every other session ends; API keys go on working.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CredentialChange.NewPassword.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    @Extension(name = ApiDescription.PROBLEMS, value = "user-not-found wrong-password rate-limited overloaded")
    public void changePassword(JsonContent<CredentialChange.NewPassword> content) {
        var caller = requests.caller();
        var email = profiles.find(caller.id()).email();
        content.read().change(policy, email, caller, keeping);
    }
}
