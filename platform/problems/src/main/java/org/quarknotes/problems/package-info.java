/**
 * Problem documents (RFC 9457): the closed registry of problem types ({@link org.quarknotes.problems.ProblemType}), the
 * document itself ({@link org.quarknotes.problems.Problem}) and the exception that carries one to an HTTP edge.
 */
@NullMarked
package org.quarknotes.problems;

import org.jspecify.annotations.NullMarked;
