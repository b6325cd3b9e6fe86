/**
 * A small AWS Lambda: runs any Java function under AWS's own runtime interface client. A {@link
 * org.quarknotes.local.lambda.Function} is invoked through its {@link org.quarknotes.local.lambda.FunctionPool}, whose
 * {@code FunctionEnvironment}s take their work from a {@code RuntimeApi}; an {@link org.quarknotes.local.lambda.HttpApi}
 * makes events of HTTP requests and answers of results, in payload format 2.0.
 */
@NullMarked
package org.quarknotes.local.lambda;

import org.jspecify.annotations.NullMarked;
