package org.quarknotes.notify.domain;

import java.util.Map;
import org.quarknotes.notify.domain.Notification.Kind;

/** How everybody wants to be told; what is delivered heeds it from the next delivery on. */
public interface Preferences {
    /** This person's, {@link Wishes#NONE} if they have never said. */
    Wishes of(UserId person);

    /**
     * Puts a person's wishes in place of those that they have read.
     *
     * @param seen the version that they have read
     * @return the wishes as they are kept, with their new version
     * @throws InboxRejection.StalePreferences when they were changed meanwhile
     * @throws InboxRejection.PersonGone when the person was erased
     */
    Wishes replace(UserId person, long seen, Map<Kind, Channels> wanted);
}
