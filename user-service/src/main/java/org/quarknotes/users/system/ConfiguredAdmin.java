package org.quarknotes.users.system;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.FirstAdmin;
import org.quarknotes.users.domain.Users;

/** Tells the domain who the first administrator is to be. */
final class ConfiguredAdmin {
    private ConfiguredAdmin() {}

    @Produces
    @Singleton
    static FirstAdmin firstAdmin(AdminSettings settings, Users users, Clock clock) {
        try {
            return new FirstAdmin(settings.firstAdmin().map(Email::new), users, clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "quarknotes.users.first-admin (QUARKNOTES_USERS_FIRST_ADMIN) " + e.getMessage(), e);
        }
    }
}
