/**
 * One OpenAPI document of many: {@link org.quarknotes.gateway.openapi.ApiDescriptions} merges what the services say, {@link
 * org.quarknotes.gateway.openapi.ComponentNames} keeps their components apart.
 */
@NullMarked
package org.quarknotes.gateway.openapi;

import org.jspecify.annotations.NullMarked;
