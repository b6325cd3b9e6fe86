/**
 * Notes and who may see them. What people do: {@link org.quarknotes.notes.domain.NoteKeeping},
 * {@link org.quarknotes.notes.domain.NoteReading}, {@link org.quarknotes.notes.domain.NoteHistory},
 * {@link org.quarknotes.notes.domain.NoteSharing} and {@link org.quarknotes.notes.domain.NoteBatches}; what has to be
 * done without them: {@link org.quarknotes.notes.domain.Housekeeping} and {@link org.quarknotes.notes.domain.Erasing}.
 * What that needs from outside: {@link org.quarknotes.notes.domain.Notes}, {@link
 * org.quarknotes.notes.domain.Leftovers}, {@link org.quarknotes.notes.domain.Erasures}, {@link
 * org.quarknotes.notes.domain.Belongings} and {@link org.quarknotes.notes.domain.People}. Nothing here knows HTTP or DynamoDB.
 */
@NullMarked
package org.quarknotes.notes.domain;

import org.jspecify.annotations.NullMarked;
