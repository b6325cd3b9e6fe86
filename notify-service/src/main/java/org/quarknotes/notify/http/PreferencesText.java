package org.quarknotes.notify.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Channels;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Wishes;

/** Preferences as clients read and write them: by type, and by way; what is left out is on. */
@Schema(name = "NotificationPreferences")
record PreferencesText(
        @JsonProperty("note.shared") @Nullable Ways noteShared,
        @JsonProperty("note.unshared") @Nullable Ways noteUnshared,
        @JsonProperty("note.revised") @Nullable Ways noteRevised,
        @JsonProperty("session.new-device") @Nullable Ways newDevice,
        @JsonProperty("webhook.disabled") @Nullable Ways webhookDisabled) {

    /** By which ways one type is told. */
    @Schema(name = "NotificationWays")
    record Ways(
            @Schema(description = "It is in the list, and counts as unread until it is read") @Nullable
            Boolean inbox,

            @Schema(description = "It is sent to open streams and sockets") @Nullable
            Boolean stream,

            @Schema(description = "It is posted to webhooks") @Nullable
            Boolean webhook) {

        static Ways of(Channels channels) {
            return new Ways(channels.inbox(), channels.stream(), channels.webhook());
        }

        Channels toChannels() {
            return new Channels(isOn(inbox), isOn(stream), isOn(webhook));
        }

        private static boolean isOn(@Nullable Boolean way) {
            return way == null || way;
        }
    }

    static PreferencesText of(Wishes wishes) {
        return new PreferencesText(
                Ways.of(wishes.of(Kind.NOTE_SHARED)),
                Ways.of(wishes.of(Kind.NOTE_UNSHARED)),
                Ways.of(wishes.of(Kind.NOTE_REVISED)),
                Ways.of(wishes.of(Kind.NEW_DEVICE)),
                Ways.of(wishes.of(Kind.WEBHOOK_DISABLED)));
    }

    Map<Kind, Channels> toChannels() {
        var channels = new EnumMap<Kind, Channels>(Kind.class);
        for (var kind : Kind.values()) {
            var ways = of(kind);
            channels.put(kind, ways == null ? Channels.ALL : ways.toChannels());
        }
        return channels;
    }

    private @Nullable Ways of(Kind kind) {
        return switch (kind) {
            case NOTE_SHARED -> noteShared;
            case NOTE_UNSHARED -> noteUnshared;
            case NOTE_REVISED -> noteRevised;
            case NEW_DEVICE -> newDevice;
            case WEBHOOK_DISABLED -> webhookDisabled;
        };
    }
}
