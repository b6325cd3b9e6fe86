package org.quarknotes.users.memory;

import java.util.Optional;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.Origin;

/** What tests of the domain have in common: places where requests come from. */
public final class Places {
    public static final Origin HOME = new Origin(new ClientAddress("192.0.2.1"), Optional.of("test/1"));
    public static final Origin AWAY = new Origin(new ClientAddress("198.51.100.7"), Optional.of("test/2"));

    private Places() {}
}
