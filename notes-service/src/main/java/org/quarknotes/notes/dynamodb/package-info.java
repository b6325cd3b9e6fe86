/**
 * Notes, their versions, tags and grants in the table "notes". {@code NoteItems} and {@code TagItems} describe items,
 * {@code Commits} writes, {@code NoteLists} reads pages, {@code TagIndex} and {@code FollowUps} follow a commit,
 * {@code DynamoBelongings} removes what is kept of a person.
 */
@NullMarked
package org.quarknotes.notes.dynamodb;

import org.jspecify.annotations.NullMarked;
