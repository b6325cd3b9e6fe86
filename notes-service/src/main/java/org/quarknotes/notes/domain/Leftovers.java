package org.quarknotes.notes.domain;

/**
 * What commits left to be done later because it was too much for one transaction, such as removing the versions and
 * grants of a purged note. Until then nobody sees the difference, except that tags may be counted as before.
 */
public interface Leftovers {
    /**
     * Does some of it. Several may do so at once, and whatever was begun by one that died is finished by another.
     *
     * @param most how many pieces of work to take on, each bounded
     * @return how many were done; 0 when nothing is left
     */
    int clear(int most);
}
