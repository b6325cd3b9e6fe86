package org.quarknotes.notify.domain;

/** The fake that the tests of the domain stand on keeps the contract too. */
class InMemoryPreferencesTest implements PreferencesContract {
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private final InMemoryInboxes inboxes = new InMemoryInboxes(preferences::of);

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }
}
