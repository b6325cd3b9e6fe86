package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Notification;

/**
 * A notification as it is kept, with what its recipient wanted when it was.
 *
 * @param isHidden whether it is no part of the inbox, but only of streams
 * @param isMuted whether it is no part of streams
 * @param course of the burst that it tells of, if it can tell of one
 * @param expiresAt when it may be removed; it stays for good without
 */
record NotificationItem(
        Notification told,
        boolean isHidden,
        boolean isMuted,
        Optional<Burst.Course> course,
        Optional<Instant> expiresAt) {

    boolean isRead() {
        return told.readAt().isPresent();
    }
}
