/** The container shape's way in for events: consumers of the topics that notes-service and user-service write. */
@NullMarked
package org.quarknotes.notify.kafka;

import org.jspecify.annotations.NullMarked;
