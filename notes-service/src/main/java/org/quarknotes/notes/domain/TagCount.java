package org.quarknotes.notes.domain;

/**
 * How often somebody uses a tag.
 *
 * @param count of their notes that are not in the trash, at least 1
 */
public record TagCount(Tag tag, int count) {}
