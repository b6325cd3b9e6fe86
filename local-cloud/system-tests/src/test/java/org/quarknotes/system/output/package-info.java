/**
 * Nothing that tests, or the systems that they start, write about their work may hold a secret or say who somebody is.
 * {@link org.quarknotes.system.output.SuiteOutputTest} reads all of it when everything else is over: the build runs it in
 * a process of its own after all other tests of the last module.
 */
@NullMarked
package org.quarknotes.system.output;

import org.jspecify.annotations.NullMarked;
