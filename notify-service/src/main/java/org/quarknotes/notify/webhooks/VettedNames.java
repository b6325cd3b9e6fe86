package org.quarknotes.notify.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receiver;

/**
 * Finds the address to connect to, once for each post: who connects to what is returned here and resolves nothing again
 * cannot be led elsewhere by a name that changes in between.
 */
final class VettedNames {
    private final Names names;
    private final Reach reach;

    VettedNames(Names names, Reach reach) {
        this.names = names;
        this.reach = reach;
    }

    /**
     * An address of the receiver's.
     *
     * @throws IOException when its name has none, or any that may not be connected to: whoever mixes them is not to choose
     */
    InetAddress addressOf(Receiver receiver, Duration patience) throws IOException, InterruptedException {
        var literal = receiver.literal();
        var addresses = literal.isPresent() ? List.of(literal.get()) : names.resolve(receiver.host(), patience);
        if (addresses.isEmpty()) {
            throw new IOException("its name has no address");
        }
        if (!addresses.stream().allMatch(reach::admits)) {
            throw new IOException("its name stands for an address that is not of the internet");
        }
        return addresses.getFirst();
    }
}
