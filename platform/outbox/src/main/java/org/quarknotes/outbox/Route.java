package org.quarknotes.outbox;

import org.quarknotes.dynamo.Table;

/** From where to where a relay takes events, and who hears of it. */
record Route(Outbox outbox, Table table, Publisher publisher, RelayObserver observer) {}
