/** The REST resources of notes: they translate between HTTP and the domain, and nothing else. */
@NullMarked
package org.quarknotes.notes.http;

import org.jspecify.annotations.NullMarked;
