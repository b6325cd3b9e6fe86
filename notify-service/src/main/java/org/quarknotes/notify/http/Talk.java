package org.quarknotes.notify.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.quarknotes.notify.domain.live.Conversation;
import org.quarknotes.notify.http.ClientSocket.Heard;

/** What is said over one socket, from the handshake until somebody closes it. Of one thread. */
final class Talk {
    private static final Optional<Closing> GO_ON = Optional.empty();

    private final Listener listener;
    private final ClientSocket socket;
    private final Conversation conversation;
    private final SocketMessages messages;
    private long pingedAt = System.nanoTime();

    Talk(Listener listener, ClientSocket socket, Conversation conversation, SocketMessages messages) {
        this.listener = listener;
        this.socket = socket;
        this.conversation = conversation;
        this.messages = messages;
    }

    /**
     * Goes on until there is a reason to close.
     *
     * @return nothing where the client has closed it
     * @throws IOException when the client left, or does not read
     */
    Optional<Closing> go(Receipts receipts, Duration heartbeat) throws IOException, InterruptedException {
        while (true) {
            var closed = socket.isClosed();
            if (!closed) {
                tell();
            }
            var wrong = hear();
            var there = receipts.keep(conversation.acknowledged());
            if (closed) {
                return GO_ON;
            }
            var reason = wrong.or(() -> there ? reasonToLeave(heartbeat) : Optional.of(Closing.UNAUTHENTICATED));
            if (reason.isPresent()) {
                return reason;
            }
            keepAlive(heartbeat);
            rest(heartbeat);
        }
    }

    private void tell() throws IOException, InterruptedException {
        for (var told : listener.next(conversation.room())) {
            if (conversation.take(told.id())) {
                socket.send(messages.notification(told));
            }
        }
    }

    private Optional<Closing> hear() {
        for (var next = socket.next(); next.isPresent(); next = socket.next()) {
            var wrong = hear(next.get());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return GO_ON;
    }

    private Optional<Closing> hear(Heard something) {
        return switch (something) {
            case Heard.Nonsense(var answer) -> Optional.of(answer);
            case Heard.Text(var text) ->
                messages.acknowledged(text).map(this::acknowledge).orElse(Optional.of(Closing.NOT_UNDERSTOOD));
        };
    }

    private Optional<Closing> acknowledge(String id) {
        return switch (conversation.acknowledge(id)) {
            case NEW, KNOWN -> GO_ON;
            case NEVER_SENT -> Optional.of(Closing.NEVER_SENT);
        };
    }

    private Optional<Closing> reasonToLeave(Duration heartbeat) {
        if (listener.isEnding()) {
            return Optional.of(Closing.LEAVING);
        }
        if (!listener.isWelcome()) {
            return Optional.of(Closing.UNAUTHENTICATED);
        }
        return socket.silence().compareTo(heartbeat.multipliedBy(3)) > 0 ? Optional.of(Closing.SILENT) : GO_ON;
    }

    private void keepAlive(Duration heartbeat) throws IOException, InterruptedException {
        if (untilPing(heartbeat).isZero()) {
            socket.ping();
            pingedAt = System.nanoTime();
        }
    }

    private void rest(Duration heartbeat) throws InterruptedException {
        if (conversation.room() > 0) {
            listener.await(untilPing(heartbeat));
        } else {
            listener.awaitCall(untilPing(heartbeat));
        }
    }

    private Duration untilPing(Duration heartbeat) {
        var left = heartbeat.minusNanos(System.nanoTime() - pingedAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
