package org.quarknotes.users.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How many passwords are hashed at a time; each takes 19 MiB and tens of milliseconds of one processor. */
@ConfigMapping(prefix = "quarknotes.users.hashing")
interface HashingSettings {
    /** As many as there are processors, and no more than half of the heap holds, unless set. */
    OptionalInt atOnce();

    /** How many more may wait; whoever comes then is refused as overload. */
    @WithDefault("64")
    int waiting();
}
