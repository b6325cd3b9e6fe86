package org.quarknotes.gateway.wire;

import io.netty.channel.ChannelFactory;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Makes the sockets that listen. Vert.x finds it by its service file, before there are beans; what guards the connections is
 * set later, and before the first of them.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {
    private final List<ConnectionGuard> guards = new CopyOnWriteArrayList<>();

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    /** From now on, every connection that is accepted is guarded in this way. */
    public void guardWith(ConnectionGuard guard) {
        guards.add(guard);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return domainSocket ? super.serverChannelFactory(true) : () -> new GuardedServerSocket(guards);
    }
}
