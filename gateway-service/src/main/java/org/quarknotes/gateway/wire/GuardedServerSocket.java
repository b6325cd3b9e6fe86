package org.quarknotes.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.List;

/** Has each connection received by us as soon as Vert.x is ready for it. */
final class GuardedServerSocket extends NioServerSocketChannel {
    private final List<ConnectionGuard> guards;

    GuardedServerSocket(List<ConnectionGuard> guards) {
        this.guards = guards;
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        int result = super.doReadMessages(accepted);
        if (result == 1 && !guards.isEmpty()) {
            ((Channel) accepted.getLast()).pipeline().addLast(new Door(guards.getFirst()));
        }
        return result;
    }

    /** Vert.x has put up what finds out about TLS and the protocol; its handlers for that protocol will come after ours. */
    private static final class Door extends ChannelInboundHandlerAdapter {
        private final ConnectionGuard guard;

        Door(ConnectionGuard guard) {
            this.guard = guard;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.pipeline().addLast(new Reception(guard));
            ctx.fireChannelActive();
            ctx.pipeline().remove(this);
        }
    }
}
