package org.quarknotes.users.domain;

/** What changes left to be done soon after, and whoever made them died before doing it. */
public interface Leftovers {
    /**
     * Does some of it. Several may do so at once, and whatever was begun by one that died is finished by another.
     *
     * @param most how many pieces of work to take on
     * @return how many were done; 0 when nothing is left
     */
    int clear(int most);
}
