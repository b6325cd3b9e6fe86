/** The container shape's clockwork: what is done at intervals, in every replica, for as long as the service runs. */
@NullMarked
package org.quarknotes.users.schedule;

import org.jspecify.annotations.NullMarked;
