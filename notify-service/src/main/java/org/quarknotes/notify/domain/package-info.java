/**
 * What to tell whom. {@link org.quarknotes.notify.domain.Hearing} says what follows from what happened elsewhere, {@link
 * org.quarknotes.notify.domain.Telling} turns it into notifications, {@link org.quarknotes.notify.domain.Inboxes} keeps
 * these, each once, until their person reads them, {@link org.quarknotes.notify.domain.Readers} know who sees which note,
 * and {@link org.quarknotes.notify.domain.Preferences} how each person wants to be told.
 */
@NullMarked
package org.quarknotes.notify.domain;

import org.jspecify.annotations.NullMarked;
