package org.quarknotes.notes.domain;

/** The fake keeps the contract too. */
class InMemoryErasuresTest implements ErasuresContract {
    private final InMemoryErasures erasures = new InMemoryErasures();

    @Override
    public Erasures erasures() {
        return erasures;
    }
}
