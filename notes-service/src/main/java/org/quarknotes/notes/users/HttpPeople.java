package org.quarknotes.notes.users;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.quarknotes.notes.domain.People;
import org.quarknotes.notes.domain.UserId;

/** Asks user-service, with the access token of the current request. */
@ApplicationScoped
class HttpPeople implements People {
    private final UsersApi users;
    private final RoutingContext request;

    HttpPeople(@RestClient UsersApi users, RoutingContext request) {
        this.users = users;
        this.request = request;
    }

    @Override
    public boolean exist(UserId id) {
        try (var answer = users.find(id.text(), request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            return answer.getStatus() == 200;
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == 404) {
                return false;
            }
            throw new PeopleUnavailable(refusal);
        } catch (ProcessingException failure) {
            throw new PeopleUnavailable(failure);
        }
    }
}
