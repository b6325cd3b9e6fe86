package org.quarknotes.notify.domain;

import java.time.Instant;

/**
 * A webhook of somebody's was disabled because it failed for too long, or because its receiver said that it is gone.
 *
 * @param eventId made from the webhook's id, so that it is told once
 */
public record WebhookDisabled(String eventId, UserId person, String webhookId, String url, Instant at) {}
