/**
 * Reads the route file; {@link org.quarknotes.gateway.routes.RouteFile} is the only way in. Bytes become text (FileText), text
 * becomes data of which every part has its place (YamlReading, Places), data is checked against the published schema
 * (SchemaCheck, which Sentences speaks for) and becomes routes (RouteAssembly and what ends in Entries). Each step notes all
 * the mistakes that it finds, and what is sound is read on, so that an author hears of everything at once.
 */
@NullMarked
package org.quarknotes.gateway.routes;

import org.jspecify.annotations.NullMarked;
