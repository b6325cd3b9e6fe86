/** The container shape's way in for events: a consumer of the topic that notes-service writes. */
@NullMarked
package org.quarknotes.notify.kafka;

import org.jspecify.annotations.NullMarked;
