/**
 * What the gateway answers by itself: the developer portal (home, reference, problem pages, status), and the description of
 * the whole API. What the portal serves is a fixed map of paths ({@link org.quarknotes.gateway.portal.Portal}), made
 * once from the class path; nothing in a request becomes the name of a file. Start reading at {@link
 * org.quarknotes.gateway.portal.Pages}; the pages themselves are resources under {@code portal/}.
 */
@NullMarked
package org.quarknotes.gateway.portal;

import org.jspecify.annotations.NullMarked;
