package org.quarknotes.users.memory;

import java.util.UUID;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.Ids;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** Ids that nobody has, in no order. */
public final class RandomIds implements Ids {
    @Override
    public UserId newUser() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public SessionId newSession() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public ApiKeyId newApiKey() {
        return new ApiKeyId(UUID.randomUUID());
    }
}
