package org.quarknotes.problems;

/**
 * One thing that is wrong with a request's content.
 *
 * @param field the JSON field or the parameter, as the client wrote it; nested ones as {@code tags[3]}
 * @param message what is wrong, without repeating the value
 */
public record Violation(String field, String message) {}
