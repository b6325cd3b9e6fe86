package org.quarknotes.users.system;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who looks after other people's accounts. */
@ConfigMapping(prefix = "quarknotes.users")
interface AdminSettings {
    /** The e-mail address of the first administrator; whoever registers it becomes one, so register it first. */
    Optional<String> firstAdmin();
}
