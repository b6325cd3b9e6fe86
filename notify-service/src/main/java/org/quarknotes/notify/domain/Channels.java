package org.quarknotes.notify.domain;

/**
 * By which ways somebody is told of something.
 *
 * @param inbox it is in the list, and counts as unread until it is read
 * @param stream it is sent to open streams and sockets, and to those that come back for what they missed
 * @param webhook it is posted to their webhooks
 */
public record Channels(boolean inbox, boolean stream, boolean webhook) {
    /** What holds for whoever has not said otherwise. */
    public static final Channels ALL = new Channels(true, true, true);
}
