package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.quarknotes.system.Description.Operation;
import org.quarknotes.system.Matrix.Caller;

/**
 * Who may call what, as the OpenAPI document has it: every operation in it is called with too little, with exactly what
 * it declares to need, and with everything but that.
 */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredSecurityTest {
    private static final String UNAUTHENTICATED = "unauthenticated";
    private static final String FORBIDDEN = "forbidden";

    private Quarknotes.Running system;
    private Tokens tokens;
    private Cast cast;
    private Person ada;
    private Keys keys;

    @BeforeAll
    void arrive(Quarknotes.Running running, Cast people) {
        system = running;
        tokens = running.tokens();
        ada = Person.arrive(running.client());
        ada = ada.bearing(tokens.lasting(ada));
        cast = people.around(ada);
        keys = new Keys(new Account(running.client(), ada));
    }

    @TestFactory
    Stream<DynamicContainer> every_operation_takes_what_it_declares_and_nothing_less() {
        return system.description().operations().stream()
                .map(operation -> dynamicContainer(operation.id(), tests(operation)));
    }

    private Stream<DynamicTest> tests(Operation operation) {
        return operation.isOpen()
                ? Stream.of(test("without a token", operation, this::anybody))
                : Stream.concat(withTokens(operation), withKeys(operation));
    }

    private Stream<DynamicTest> withTokens(Operation operation) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(test("without a token", operation, this::nobody));
        tests.add(test("exactly the right scope", operation, this::exactlyTheRightScope));
        if (!operation.scopes().isEmpty()) {
            tests.add(test("every scope but the right one", operation, this::everyOtherScope));
        }
        if (!operation.groups().isEmpty()) {
            tests.add(test("no group", operation, this::noGroup));
            tests.add(test("another group", operation, this::anotherGroup));
        } else if (!operation.takesApiKeys()) {
            tests.add(test("no sign-in", operation, this::noSignIn));
        }
        return tests.stream();
    }

    private Stream<DynamicTest> withKeys(Operation operation) {
        var right = operation.takesApiKeys()
                ? test("an API key with the right scope", operation, this::rightKey)
                : test("an API key of all scopes", operation, this::keyOfAllScopes);
        return operation.scopes().isEmpty()
                ? Stream.of(right)
                : Stream.of(right, test("an API key of every other scope", operation, this::otherKey));
    }

    private void anybody(Operation operation) {
        assertThat(outcome(operation, request -> request)).isEqualTo(whatOwnersGet(operation));
    }

    private void nobody(Operation operation) {
        assertThat(outcome(operation, request -> request)).isEqualTo(UNAUTHENTICATED);
    }

    /** Whoever may, is answered as the owner of all things is; what an administrator does may fail for other reasons. */
    private void exactlyTheRightScope(Operation operation) {
        var token = token(operation.scopes(), operation.groups());

        var outcome = outcome(operation, request -> request.bearing(token));

        if (operation.groups().isEmpty()) {
            assertThat(outcome).isEqualTo(whatOwnersGet(operation));
        } else {
            assertThat(outcome).isNotIn(UNAUTHENTICATED, FORBIDDEN);
        }
    }

    private void everyOtherScope(Operation operation) {
        var token = token(allBut(operation.scopes()), operation.groups());

        assertThat(outcome(operation, request -> request.bearing(token))).isEqualTo(FORBIDDEN);
    }

    private void noGroup(Operation operation) {
        var token = token(Matrix.SCOPES, List.of());

        assertThat(outcome(operation, request -> request.bearing(token))).isEqualTo(FORBIDDEN);
    }

    private void anotherGroup(Operation operation) {
        var token = token(Matrix.SCOPES, List.of("Admin", "admins", "administrator", "users", "*", ""));

        assertThat(outcome(operation, request -> request.bearing(token))).isEqualTo(FORBIDDEN);
    }

    private void noSignIn(Operation operation) {
        var token = tokens.withoutSession(ada);

        assertThat(outcome(operation, request -> request.bearing(token))).isEqualTo(FORBIDDEN);
    }

    private void rightKey(Operation operation) {
        var key = keys.allowing(operation.scopes());

        assertThat(outcome(operation, request -> request.header("X-Api-Key", key)))
                .isEqualTo(whatOwnersGet(operation));
    }

    private void keyOfAllScopes(Operation operation) {
        var key = keys.allowing(Matrix.SCOPES);

        assertThat(outcome(operation, request -> request.header("X-Api-Key", key)))
                .isEqualTo(FORBIDDEN);
    }

    private void otherKey(Operation operation) {
        var key = keys.allowing(allBut(operation.scopes()));

        assertThat(outcome(operation, request -> request.header("X-Api-Key", key)))
                .isEqualTo(FORBIDDEN);
    }

    private String outcome(Operation operation, Function<Client.Request, Client.Request> caller) {
        return caller.apply(Calls.of(operation.id(), Scene.open(system.client(), cast)))
                .send()
                .outcome();
    }

    private String token(Collection<String> scopes, Collection<String> groups) {
        var scoped = ada.bearing(tokens.withScope(String.join(" ", scopes), ada));
        return tokens.ofGroups(scoped, groups.toArray(String[]::new));
    }

    private static String whatOwnersGet(Operation operation) {
        return Matrix.of(operation.id()).outcome(Caller.OWNER);
    }

    private static List<String> allBut(Collection<String> scopes) {
        return Matrix.SCOPES.stream().filter(scope -> !scopes.contains(scope)).toList();
    }

    private DynamicTest test(String name, Operation operation, Check check) {
        Executable run = () -> check.of(operation);
        return dynamicTest(name, run);
    }

    /** What must hold for an operation. */
    @FunctionalInterface
    private interface Check {
        void of(Operation operation);
    }
}
