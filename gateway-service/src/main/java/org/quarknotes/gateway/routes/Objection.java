package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a schema has against one part of a document.
 *
 * @param keyword the keyword of JSON Schema that is not kept
 * @param rule the schema that has this keyword
 * @param at the part of the document
 * @param property the name within that part, empty where the keyword is not about names
 */
record Objection(String keyword, JsonNode rule, JsonPointer at, String property) {

    /** Whether it is about a name that is there, and not about the value. */
    boolean isAboutName() {
        return keyword.equals("additionalProperties") || keyword.equals("propertyNames");
    }
}
