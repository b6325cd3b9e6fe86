package org.quarknotes.notify.domain;

/** The fake that the tests of the domain stand on keeps the contract too. */
class InMemoryReadersTest implements ReadersContract {
    private final InMemoryReaders readers = new InMemoryReaders();

    @Override
    public Readers readers() {
        return readers;
    }
}
