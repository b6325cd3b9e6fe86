package org.quarknotes.notify.domain;

import java.time.Instant;

/** Notes-service tells: a note is gone for good, so nobody sees it any more. */
public record NotePurged(String eventId, String noteId, Instant at) implements Happening {}
