/**
 * What is written down of requests: each in the {@link org.quarknotes.gateway.logs.AccessLog}, refusals that somebody may ask
 * about in the {@link org.quarknotes.gateway.logs.RefusalAudit}.
 */
@NullMarked
package org.quarknotes.gateway.logs;

import org.jspecify.annotations.NullMarked;
