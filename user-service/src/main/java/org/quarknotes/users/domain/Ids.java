package org.quarknotes.users.domain;

/** Makes ids that nobody has; later ones sort after earlier ones. */
public interface Ids {
    UserId newUser();

    SessionId newSession();

    ApiKeyId newApiKey();
}
