/** The container shape's way in for events: a consumer of the topic that user-service writes. */
@NullMarked
package org.quarknotes.notes.kafka;

import org.jspecify.annotations.NullMarked;
