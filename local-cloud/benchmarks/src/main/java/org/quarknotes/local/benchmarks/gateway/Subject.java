package org.quarknotes.local.benchmarks.gateway;

/**
 * One row of the tables: requests of one kind to one server.
 *
 * @param server whose CPU time is counted
 * @param guarded whether it must refuse whoever brings no access token
 */
record Subject(String name, Server server, int port, Protocol protocol, String path, boolean guarded) {}
