package org.quarknotes.notify.webhooks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quarknotes.notify.domain.webhooks.Posting.Due;

/** What this replica has in hand: bounded in all, and of each webhook and each person, so that none takes all. Thread-safe. */
final class Hands {
    private final Limits limits;
    private final Set<String> postings = new HashSet<>();
    private final Map<String, Integer> byOwner = new HashMap<>();
    private final Map<String, Integer> byWebhook = new HashMap<>();

    /** How many posts may be on their way at once. */
    record Limits(int all, int ofPerson, int ofWebhook) {}

    Hands(Limits limits) {
        this.limits = limits;
    }

    synchronized boolean areFull() {
        return postings.size() >= limits.all();
    }

    synchronized boolean areEmpty() {
        return postings.isEmpty();
    }

    /** Takes it, if there is room for it and it is not in hand. */
    synchronized boolean take(Due due) {
        var free = !areFull()
                && byOwner.getOrDefault(due.owner().text(), 0) < limits.ofPerson()
                && byWebhook.getOrDefault(due.webhook().text(), 0) < limits.ofWebhook();
        if (!free || !postings.add(due.posting())) {
            return false;
        }
        byOwner.merge(due.owner().text(), 1, Integer::sum);
        byWebhook.merge(due.webhook().text(), 1, Integer::sum);
        return true;
    }

    synchronized void release(Due due) {
        postings.remove(due.posting());
        byOwner.computeIfPresent(due.owner().text(), (_, count) -> count == 1 ? null : count - 1);
        byWebhook.computeIfPresent(due.webhook().text(), (_, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** Returns when nothing is in hand any more. */
    synchronized void awaitEmpty() throws InterruptedException {
        while (!areEmpty()) {
            wait();
        }
    }
}
