/**
 * Reads events, whatever brought them, into what the domain knows: {@code NoteEvents} those of notes-service, {@code
 * UserEvents} those of user-service. Members that they do not know may come and are passed over; a type that they do not
 * know, or data that cannot be used, is an {@link org.quarknotes.outbox.UnusableEvent}.
 */
@NullMarked
package org.quarknotes.notify.events;

import org.jspecify.annotations.NullMarked;
