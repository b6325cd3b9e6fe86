package org.quarknotes.users.system;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.Ids;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

/** Ids as UUIDv7 (RFC 9562, section 5.7). */
@ApplicationScoped
class TimeOrderedIds implements Ids {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UserId newUser() {
        return new UserId(generator.generate());
    }

    @Override
    public SessionId newSession() {
        return new SessionId(generator.generate());
    }

    @Override
    public ApiKeyId newApiKey() {
        return new ApiKeyId(generator.generate());
    }
}
