/** The function shape's handlers beside the one for HTTP, which {@code QUARKUS_LAMBDA_HANDLER} picks by name. */
@NullMarked
package org.quarknotes.notes.lambda;

import org.jspecify.annotations.NullMarked;
