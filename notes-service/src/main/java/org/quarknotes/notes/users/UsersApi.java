package org.quarknotes.notes.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one operation of user-service that is needed here. */
@Path("/v1/users")
@RegisterRestClient(configKey = "users")
interface UsersApi {
    @GET
    @Path("/{id}")
    Response find(@PathParam("id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
