/**
 * A small AWS Lambda: runs any Java function under AWS's own runtime interface client. A {@link
 * org.quarknotes.local.lambda.Function} is unpacked into a {@link org.quarknotes.local.lambda.FunctionEnvironment}, which
 * takes its work from a {@code RuntimeApi}; a {@link org.quarknotes.local.lambda.HttpApi} makes events of HTTP requests
 * and answers of results, in payload format 2.0.
 */
@NullMarked
package org.quarknotes.local.lambda;

import org.jspecify.annotations.NullMarked;
