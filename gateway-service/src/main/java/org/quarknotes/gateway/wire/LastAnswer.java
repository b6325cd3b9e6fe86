package org.quarknotes.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;
import org.quarknotes.gateway.wire.ConnectionGuard.Refusals;

/** The last answer on a connection, after which nothing is read or written. */
final class LastAnswer {
    /** Long enough for a client to read its answer; closing at once could lose it (RFC 9112, section 9.6). */
    private static final int LINGER_MILLIS = 1000;

    private final Refusals refusals;
    private boolean given;

    LastAnswer(Refusals refusals) {
        this.refusals = refusals;
    }

    boolean isGiven() {
        return given;
    }

    void give(Unreadable refusal, ChannelHandlerContext ctx) {
        given = true;
        var _ = ctx.writeAndFlush(refusals.answer(refusal.type(), refusal.detail()))
                .addListener(written -> {
                    var _ = ((DuplexChannel) ctx.channel()).shutdownOutput();
                    closeLater(ctx, ctx.newPromise());
                });
    }

    void closeLater(ChannelHandlerContext ctx, ChannelPromise promise) {
        var _ = ctx.executor().schedule(() -> close(ctx, promise), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        var _ = ctx.close(promise);
    }
}
