package org.quarknotes.users.domain;

/** By what a person is recognised. */
public record Credential(UserId owner, PasswordHash hash) {}
