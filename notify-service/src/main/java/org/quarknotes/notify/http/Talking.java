package org.quarknotes.notify.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.Acknowledged;
import org.quarknotes.notify.domain.live.Acknowledgements;
import org.quarknotes.notify.domain.live.Conversation;
import org.quarknotes.notify.domain.live.SessionId;

/** Keeps sockets going: each on a virtual thread of its own, no further ahead than its client acknowledges. */
@ApplicationScoped
class Talking {
    private static final Logger LOG = Logger.getLogger(Talking.class);

    private final LiveSettings settings;
    private final LiveOpening opening;
    private final Acknowledgements acknowledgements;
    private final SocketMessages messages;

    Talking(LiveSettings settings, LiveOpening opening, Acknowledgements acknowledgements, SocketMessages messages) {
        this.settings = settings;
        this.opening = opening;
        this.acknowledgements = acknowledgements;
        this.messages = messages;
    }

    /** Changes the protocol, and returns when the socket is closed. What is refused before, is refused as HTTP has it. */
    void talk(UserId person, SessionId session, RoutingContext request) {
        var before = acknowledgements.of(person, session);
        try (var listener = opening.open(person, before.map(Acknowledged::upTo), request)) {
            var state = before.orElseGet(() -> begin(person, session, listener.place()));
            var socket = ClientSocket.accept(request, settings.patience(), listener::call);
            converse(listener, socket, state, new Receipts(acknowledgements, person, session, state));
        } catch (IOException gone) {
            LOG.debugf(gone, "a client left before it was answered");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kept at once, so that who comes back without having acknowledged anything hears everything since. */
    private Acknowledged begin(UserId person, SessionId session, String place) {
        var nothing = Acknowledged.before(place);
        acknowledgements.add(person, session, nothing);
        return nothing;
    }

    private void converse(Listener listener, ClientSocket socket, Acknowledged before, Receipts receipts)
            throws InterruptedException {
        var conversation = new Conversation(before);
        try {
            var talk = new Talk(listener, socket, conversation, messages);
            talk.go(receipts, settings.heartbeat()).ifPresent(socket::close);
        } catch (IOException gone) {
            LOG.debugf(gone, "a socket is dropped");
            receipts.keep(conversation.acknowledged());
            socket.drop();
        } catch (RuntimeException failure) {
            LOG.error("a socket failed", failure);
            socket.drop();
        }
    }
}
