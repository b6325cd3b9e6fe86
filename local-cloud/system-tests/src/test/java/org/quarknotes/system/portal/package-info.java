/**
 * The developer portal in a browser, against the running system: {@link org.quarknotes.system.portal.Chromium} is one that
 * is installed on this machine, a {@link org.quarknotes.system.portal.Visit} somebody who looks at a page with it.
 */
@NullMarked
package org.quarknotes.system.portal;

import org.jspecify.annotations.NullMarked;
