/**
 * Notes and who may see them. {@link org.quarknotes.notes.domain.NoteKeeping} and
 * {@link org.quarknotes.notes.domain.NoteSharing} are what people do; {@link org.quarknotes.notes.domain.Notes} and
 * {@link org.quarknotes.notes.domain.People} are what that needs from outside. Nothing here knows HTTP or DynamoDB.
 */
@NullMarked
package org.quarknotes.notes.domain;

import org.jspecify.annotations.NullMarked;
