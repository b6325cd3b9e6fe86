package org.quarknotes.users.domain;

/** A person who was recognised, and by what. */
record Account(Profile profile, Credential credential) {}
