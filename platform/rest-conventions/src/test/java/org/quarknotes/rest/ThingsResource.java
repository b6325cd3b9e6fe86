package org.quarknotes.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A service under test, with an operation for each way to say who may call. */
@Path("/things")
@PermissionsAllowed("profile")
@RunOnVirtualThread
class ThingsResource {
    private final SecurityIdentity caller;

    ThingsResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    @GET
    @Path("/open")
    @PermitAll
    @Operation(operationId = "open")
    public String open() {
        return "open";
    }

    /** Who is calling: name, groups, session and client. */
    @GET
    @Path("/caller")
    @Authenticated
    @Operation(operationId = "caller")
    public String caller() {
        return "%s %s %s %s"
                .formatted(
                        caller.getPrincipal().getName(),
                        new TreeSet<>(caller.getRoles()),
                        caller.<String>getAttribute(CallerAttributes.SESSION),
                        caller.<String>getAttribute(CallerAttributes.CLIENT));
    }

    @GET
    @Path("/read")
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "read")
    public String read() {
        return "read";
    }

    @GET
    @Path("/both")
    @PermissionsAllowed("notes:read")
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "both")
    public String both() {
        return "both";
    }

    @GET
    @Path("/signed-in")
    @PermissionsAllowed("profile")
    @PermissionsAllowed(CallerAttributes.SIGNED_IN)
    @Operation(operationId = "signedIn")
    public String signedIn() {
        return "signed-in";
    }

    @GET
    @Path("/admin")
    @RolesAllowed("admin")
    @Operation(operationId = "admin")
    public String admin() {
        return "admin";
    }

    /** As the class says. */
    @GET
    @Operation(operationId = "things")
    public String things() {
        return "things";
    }
}
