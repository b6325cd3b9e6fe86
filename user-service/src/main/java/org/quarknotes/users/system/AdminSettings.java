package org.quarknotes.users.system;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.FirstAdmin;
import org.quarknotes.users.domain.Users;

/** Who looks after other people's accounts. */
@ConfigMapping(prefix = "quarknotes.users")
interface AdminSettings {
    /** The e-mail address of the first administrator; whoever registers it becomes one, so register it first. */
    Optional<String> firstAdmin();

    /** Makes the domain's part from it. */
    final class Wiring {
        private Wiring() {}

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
}
