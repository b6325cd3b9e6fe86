package org.quarknotes.local.lambda;

/** How an invocation ended. */
public sealed interface Outcome {
    /** The function returned this JSON. */
    record Returned(String json) implements Outcome {}

    /** The function threw, or its environment ended or took too long. */
    record Failed(String reason) implements Outcome {}
}
