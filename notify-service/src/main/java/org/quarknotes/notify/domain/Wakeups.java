package org.quarknotes.notify.domain;

/**
 * Says that somebody has something new, so that whoever holds a stream of theirs open, in whichever replica, looks at
 * once. It may be lost: they look at intervals too.
 */
@FunctionalInterface
public interface Wakeups {
    /** Returns at once, and fails silently; called after the notification is kept. */
    void wake(UserId person);
}
