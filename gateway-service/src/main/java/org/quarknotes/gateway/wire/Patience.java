package org.quarknotes.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection that keeps us waiting. The idle timeout of Vert.x begins anew with each byte, so that a head of a
 * thousand bytes, one a minute, would hold a connection for most of a day.
 */
final class Patience {
    private final ConnectionGuard guard;
    private @Nullable Future<?> end;
    private boolean headExpected = true;
    private boolean headCame;

    Patience(ConnectionGuard guard) {
        this.guard = guard;
    }

    /** From the moment of its connection, a client has the time of an idle one to say anything. */
    void begin(ChannelHandlerContext ctx) {
        closeAfter(guard.idle(), ctx);
    }

    void beforeRead() {
        headCame = false;
    }

    /** What came was no whole head, though it should have been one: from now on, time is short. */
    void afterRead(ChannelHandlerContext ctx) {
        if (headExpected && !headCame && end == null) {
            closeAfter(guard.head(), ctx);
        }
    }

    /** A head is complete, and an answer due: whoever makes it has patience of its own. */
    void headCame() {
        headCame = true;
        headExpected = false;
        stop();
    }

    /** The next byte will be the first of a head. */
    void headExpected() {
        headExpected = true;
    }

    /**
     * In HTTP/2 all frames come on one connection, some of which belong to no request. So it may be without a request for the
     * time of an idle connection, whatever comes on it.
     */
    void watch(Http2Connection connection, ChannelHandlerContext ctx) {
        headCame();
        closeAfter(guard.idle(), ctx);
        connection.addListener(new Http2ConnectionAdapter() {
            @Override
            public void onStreamActive(Http2Stream stream) {
                stop();
            }

            @Override
            public void onStreamClosed(Http2Stream stream) {
                if (connection.numActiveStreams() == 0) {
                    closeAfter(guard.idle(), ctx);
                }
            }
        });
    }

    private void closeAfter(Duration patience, ChannelHandlerContext ctx) {
        stop();
        end = ctx.executor().schedule(() -> close(ctx.channel()), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void close(Channel connection) {
        var _ = connection.close();
    }

    void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
