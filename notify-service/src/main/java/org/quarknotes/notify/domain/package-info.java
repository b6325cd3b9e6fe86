/**
 * What to tell whom. {@link org.quarknotes.notify.domain.Telling} turns what happened elsewhere into notifications,
 * {@link org.quarknotes.notify.domain.Inboxes} keeps them, each once, until their person reads them.
 */
@NullMarked
package org.quarknotes.notify.domain;

import org.jspecify.annotations.NullMarked;
