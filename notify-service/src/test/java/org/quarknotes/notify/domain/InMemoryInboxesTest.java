package org.quarknotes.notify.domain;

/** The fake that the tests of the domain stand on keeps the contract too. */
class InMemoryInboxesTest implements InboxesContract, ReadingContract, BurstContract {
    private final InMemoryInboxes inboxes = new InMemoryInboxes();

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }
}
