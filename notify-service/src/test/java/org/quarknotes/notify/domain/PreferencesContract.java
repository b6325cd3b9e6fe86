package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.notify.domain.Told.ADA;
import static org.quarknotes.notify.domain.Told.BOB;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.InboxRejection.StalePreferences;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification.Kind;

/** People are told by the ways that they want. */
public interface PreferencesContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Preferences preferences();

    /** Those to which the preferences apply. */
    Inboxes inboxes();

    @Test
    default void who_has_never_said_is_told_of_everything_by_all_ways() {
        assertThat(preferences().of(ADA)).isEqualTo(Wishes.NONE);
        assertThat(preferences().of(ADA).of(Kind.NOTE_REVISED)).isEqualTo(Channels.ALL);
    }

    @Test
    default void what_was_said_is_kept_with_its_version() {
        var first = want(0, new Channels(true, false, true));
        var second = want(1, new Channels(false, true, false));

        assertThat(first.version()).isEqualTo(1);
        assertThat(preferences().of(ADA)).isEqualTo(second);
        assertThat(preferences().of(ADA).version()).isEqualTo(2);
        assertThat(preferences().of(BOB)).isEqualTo(Wishes.NONE);
    }

    @Test
    default void nobodys_newer_wishes_are_overwritten() {
        want(0, Channels.ALL);

        assertThatExceptionOfType(StalePreferences.class).isThrownBy(() -> want(0, Channels.ALL));
        assertThatExceptionOfType(StalePreferences.class).isThrownBy(() -> want(2, Channels.ALL));

        assertThat(preferences().of(ADA).version()).isEqualTo(1);
    }

    @Test
    default void what_is_not_wanted_in_the_inbox_is_on_streams_alone() {
        want(0, new Channels(false, true, true));

        assertThat(inboxes().deliver("event", Told.to(ADA, 1))).isEqualTo(Delivery.DELIVERED);

        assertSeen(0, 0, 1);
        inboxes().markRead(ADA, Told.id(1));
        inboxes().markAllRead(ADA);
        assertSeen(0, 0, 1);
    }

    @Test
    default void what_is_not_wanted_on_streams_is_in_the_inbox_alone() {
        want(0, new Channels(true, false, true));
        inboxes().deliver("event-1", Told.to(ADA, 1));
        want(1, Channels.ALL);
        inboxes().deliver("event-2", Told.to(ADA, 2));

        assertSeen(2, 2, 1);
        assertThat(inboxes().after(ADA, Optional.empty(), 1)).containsExactly(Told.to(ADA, 2));
    }

    @Test
    default void what_is_wanted_by_no_way_is_only_remembered() {
        want(0, new Channels(false, false, false));

        assertThat(inboxes().deliver("event", Told.to(ADA, 1))).isEqualTo(Delivery.UNWANTED);
        want(1, Channels.ALL);
        assertThat(inboxes().deliver("event", Told.to(ADA, 1))).isEqualTo(Delivery.DELIVERED_BEFORE);

        assertSeen(0, 0, 0);
    }

    @Test
    default void a_burst_that_began_elsewhere_begins_anew() {
        var burst = new Burst("note", Told.ACTOR, "Title", Told.NOON);
        want(0, new Channels(false, true, true));
        inboxes().deliver("event-1", Told.to(ADA, 1), burst);
        want(1, Channels.ALL);

        assertThat(inboxes().deliver("event-2", Told.to(ADA, 2), burst)).isEqualTo(Delivery.DELIVERED);

        assertSeen(1, 1, 2);
    }

    private Wishes want(long seen, Channels channels) {
        return preferences().replace(ADA, seen, Map.of(Kind.NOTE_REVISED, channels));
    }

    private void assertSeen(int listed, int unread, int streamed) {
        assertThat(inboxes().list(ADA, 10, Optional.empty()).notifications()).hasSize(listed);
        assertThat(inboxes().unread(ADA, 10, Optional.empty()).notifications()).hasSize(unread);
        assertThat(inboxes().countUnread(ADA)).isEqualTo(unread);
        assertThat(inboxes().after(ADA, Optional.empty(), 10)).hasSize(streamed);
    }
}
