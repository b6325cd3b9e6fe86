package org.quarknotes.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;

/**
 * Stands between what found out the protocol of a connection and what speaks it. So with the first bytes it knows the
 * protocol, and can put the guard of requests between the handlers of Vert.x before these see any.
 */
final class Reception extends ChannelInboundHandlerAdapter {
    private final ConnectionGuard guard;
    private final Patience patience;
    private boolean known;

    Reception(ConnectionGuard guard) {
        this.guard = guard;
        this.patience = new Patience(guard);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        patience.begin(ctx);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (!known) {
            meetProtocol(ctx);
        }
        patience.beforeRead();
        ctx.fireChannelRead(bytes);
        patience.afterRead(ctx);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        patience.stop();
        ctx.fireChannelInactive();
    }

    private void meetProtocol(ChannelHandlerContext ctx) {
        known = true;
        patience.stop();
        var encoder = ctx.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null) {
            ctx.pipeline().addAfter(encoder.name(), "requests", new RequestGuard(guard, patience));
        }
        var http2 = ctx.pipeline().get(Http2ConnectionHandler.class);
        if (http2 != null) {
            patience.watch(http2.connection(), ctx);
        }
    }
}
