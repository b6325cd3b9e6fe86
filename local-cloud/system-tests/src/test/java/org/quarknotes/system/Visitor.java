package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Service;

/** Somebody who refreshes again and again, signs in now and then, and uses each token twice: when new and when replaced. */
final class Visitor {
    /** Signing in costs a password hash: it must not be all that the machine does. */
    private static final int VISITS_FOR_EACH_SIGN_IN = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Client gateway;
    private final List<Client> services;
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private volatile Person person;
    private final AtomicInteger visits = new AtomicInteger();

    Visitor(LocalSystem system) {
        this.gateway = new Client(system.gateway());
        this.services = List.of(gateway, new Client(system.ports().address(Service.NOTES)));
        this.person = Person.arrive(gateway);
    }

    /** Whatever is not as it should be becomes a surprise. */
    void visit() {
        try {
            var before = person;
            person = visits.get() % VISITS_FOR_EACH_SIGN_IN == 0 ? signedIn() : refreshed();
            use(person);
            use(before);
            visits.incrementAndGet();
        } catch (RuntimeException | AssertionError e) {
            surprises.add(e.toString());
        }
    }

    Person person() {
        return person;
    }

    int visits() {
        return visits.get();
    }

    List<String> surprises() {
        return surprises;
    }

    /** Where each verifier for itself tells whether it believes the token. */
    List<Integer> statuses(Person bearer) {
        var profile = gateway.get("/v1/users/me").as(bearer).send().status();
        var notes = services.stream()
                .map(service -> service.get("/v1/notes").as(bearer).send().status());
        return IntStream.concat(IntStream.of(profile), notes.mapToInt(status -> status))
                .boxed()
                .toList();
    }

    /** The {@code kid} of the person's token. */
    static String keyOf(Person person) {
        var header = person.accessToken().split("\\.", 2)[0];
        try {
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(header), UTF_8))
                    .path("kid")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("the header of a token is not JSON", e);
        }
    }

    private void use(Person bearer) {
        var statuses = statuses(bearer);
        if (!statuses.stream().allMatch(status -> status == 200)) {
            surprises.add("profile, notes and notes past the gateway answered %s to a token of the key %s"
                    .formatted(statuses, keyOf(bearer)));
        }
    }

    private Person refreshed() {
        return with(
                gateway.post("/v1/sessions/refresh", "{\"refreshToken\": \"%s\"}".formatted(person.refreshToken())));
    }

    private Person signedIn() {
        return with(gateway.post("/v1/sessions", Person.credentials(person.email())));
    }

    private Person with(Client.Request request) {
        var answer = request.send();
        if (answer.status() >= 300) {
            throw new AssertionError(request.path() + " answered " + answer.status() + " " + answer.text());
        }
        return new Person(
                person.id(),
                person.email(),
                answer.json().path("accessToken").asText(),
                answer.json().path("refreshToken").asText());
    }
}
