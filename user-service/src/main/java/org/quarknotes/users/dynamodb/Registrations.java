package org.quarknotes.users.dynamodb;

import static org.quarknotes.users.dynamodb.RegistrationItems.ANSWERED;
import static org.quarknotes.users.dynamodb.RegistrationItems.REQUESTED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Once;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.domain.Users.Addition;
import org.quarknotes.users.dynamodb.RegistrationItems.Answered;
import org.quarknotes.users.dynamodb.RegistrationItems.Requested;

/**
 * Remembers registrations that may be repeated. They are anonymous, so all idempotency keys share one space; nobody finds
 * another's answer in it who has not got the same key and the same request, password and all.
 */
@ApplicationScoped
class Registrations {
    private final Table table;
    private final Pseudonyms pseudonyms;

    Registrations(Table table, Pseudonyms pseudonyms) {
        this.table = table;
        this.pseudonyms = pseudonyms;
    }

    /**
     * The writes that remember this one, to be performed in its transaction. The first is refused while something is
     * remembered under the key; what has expired counts as forgotten.
     */
    List<Write> firstTime(Once request, Profile answer) {
        var requested = new Requested(
                pseudonymOf(request),
                fingerprintOf(request),
                veiled(answer.id(), request),
                request.at(),
                request.until());
        var forgotten = RegistrationItems.UNTIL.atMost(request.at());
        return List.of(
                Write.put(REQUESTED, requested, Condition.noItem().or(forgotten)),
                Write.put(ANSWERED, new Answered(answer, request.until()), Condition.noItem()));
    }

    /** What a request with this key comes to, if there was one within a day: it is repeated or reused. */
    Optional<Addition> earlier(Once request) {
        return table.get(REQUESTED, REQUESTED.key(pseudonymOf(request)))
                .filter(first -> first.until().isAfter(request.at()))
                .map(first -> comparedWith(first, request));
    }

    private Addition comparedWith(Requested first, Once request) {
        if (!first.fingerprint().equals(fingerprintOf(request))) {
            return new Addition.KeyReused();
        }
        var firstTime = new Once(request.key(), request.fingerprint(), first.at());
        return table.get(ANSWERED, RegistrationItems.answeredTo(veiled(first.veiled(), firstTime)))
                .<Addition>map(answered -> new Addition.Repeated(answered.profile()))
                .orElseGet(Addition.KeyReused::new);
    }

    private String pseudonymOf(Once request) {
        return pseudonyms.hmac("registration key", request.key());
    }

    private String fingerprintOf(Once request) {
        return pseudonyms.hmac("registration content", request.fingerprint());
    }

    /** Behind a pad that only our secret and this request give; veiled twice, it is there again. */
    private UserId veiled(UserId person, Once request) {
        return new UserId(pseudonyms.veiled(person.value(), "registration pad", request.at() + " " + request.key()));
    }
}
