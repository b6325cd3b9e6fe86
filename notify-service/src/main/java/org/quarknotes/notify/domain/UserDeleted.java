package org.quarknotes.notify.domain;

import java.time.Instant;

/** User-service tells: somebody deleted their account, and what is kept of them goes too. */
public record UserDeleted(String eventId, UserId person, Instant at) implements Happening {}
