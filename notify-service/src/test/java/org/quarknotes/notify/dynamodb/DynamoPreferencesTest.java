package org.quarknotes.notify.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notify.domain.InboxRejection.PersonGone;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Preferences;
import org.quarknotes.notify.domain.PreferencesContract;
import org.quarknotes.notify.domain.Told;
import org.quarknotes.notify.domain.Wishes;

class DynamoPreferencesTest implements PreferencesContract {
    private final Table table = LocalTables.fresh();
    private final Preferences preferences = new DynamoPreferences(table, Clock.systemUTC());
    private final Inboxes inboxes = Storage.inboxes(table, Clock.systemUTC());

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }

    @Test
    void who_was_erased_wants_nothing_any_more() {
        preferences.replace(Told.ADA, 0, Map.of());

        inboxes.erase("left", Told.ADA);

        assertThatExceptionOfType(PersonGone.class).isThrownBy(() -> preferences.replace(Told.ADA, 0, Map.of()));
        assertThat(preferences.of(Told.ADA)).isEqualTo(Wishes.NONE);
    }
}
