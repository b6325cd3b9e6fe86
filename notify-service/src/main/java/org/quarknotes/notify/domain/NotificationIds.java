package org.quarknotes.notify.domain;

/** Where ids of new notifications come from; later ones are greater. */
@FunctionalInterface
public interface NotificationIds {
    String next();
}
