/**
 * Posting notifications to addresses that people name. {@link org.quarknotes.notify.domain.webhooks.WebhookKeeping} is
 * what a person does with their webhooks, {@link org.quarknotes.notify.domain.webhooks.Delivering} posts one message, as
 * often as it takes, and {@link org.quarknotes.notify.domain.webhooks.Reach} says where to.
 */
@NullMarked
package org.quarknotes.notify.domain.webhooks;

import org.jspecify.annotations.NullMarked;
