/** The function shape's handlers beside the one for HTTP, which {@code QUARKUS_LAMBDA_HANDLER} picks by name. */
@NullMarked
package org.quarknotes.users.lambda;

import org.jspecify.annotations.NullMarked;
