package org.quarknotes.notify.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * User-service tells: somebody signed in with a client, or from a place, that the account was not used with before.
 *
 * @param userAgent what the client calls itself, if it does
 */
public record NewDevice(String eventId, UserId person, Optional<String> userAgent, Instant at) implements Happening {}
