package org.quarknotes.system;

/** Looks at every request and its answer, and fails if it does not like what it sees. */
@FunctionalInterface
interface Witness {
    void see(Client.Request request, Client.Answer answer);
}
