package org.quarknotes.gateway.wire;

import static io.netty.handler.codec.http2.Http2CodecUtil.HTTP_UPGRADE_PROTOCOL_NAME;
import static io.netty.handler.codec.http2.Http2CodecUtil.HTTP_UPGRADE_SETTINGS_HEADER;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/**
 * Sees the requests of an HTTP/1.1 connection before Vert.x does. Those that cannot be read get a problem document, and the
 * connection ends; so it does for who sends ever more without waiting for answers; and {@code Upgrade: h2c} is not understood,
 * so that no request can become one of HTTP/2 on its way.
 */
final class RequestGuard extends ChannelDuplexHandler {
    /** Requests on one connection whose answers are not written. Vert.x would keep any number of them. */
    private static final int PIPELINED = 100;

    private final Patience patience;
    private final LastAnswer lastAnswer;
    private @Nullable Unreadable owed;
    private int unanswered;
    private boolean answerBegun;
    private boolean interim;

    RequestGuard(ConnectionGuard guard, Patience patience) {
        this.patience = patience;
        this.lastAnswer = new LastAnswer(guard.refusals());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (lastAnswer.isGiven() || owed != null) {
            ReferenceCountUtil.release(message);
            return;
        }
        switch (message) {
            case HttpRequest request -> receive(ctx, request);
            case HttpContent content when content.decoderResult().isFailure() -> receiveBroken(ctx, content);
            default -> ctx.fireChannelRead(message);
        }
    }

    private void receive(ChannelHandlerContext ctx, HttpRequest request) {
        patience.headCame();
        var reason = Unreadable.reason(request);
        if (reason.isPresent()) {
            ReferenceCountUtil.release(request);
            owed = reason.get();
            payUp(ctx);
            return;
        }
        unanswered++;
        if (unanswered > PIPELINED) {
            ReferenceCountUtil.release(request);
            Patience.close(ctx.channel());
            return;
        }
        forgetHttp2(request.headers());
        ctx.fireChannelRead(request);
    }

    /** The requests before it are answered first. */
    private void payUp(ChannelHandlerContext ctx) {
        if (owed != null && unanswered == 0) {
            lastAnswer.give(owed, ctx);
        }
    }

    /** Whoever has begun with the request hears of its end from Vert.x, which then closes the connection. */
    private void receiveBroken(ChannelHandlerContext ctx, HttpContent content) {
        if (unanswered == 1 && !answerBegun) {
            lastAnswer.give(Unreadable.BODY, ctx);
        }
        ctx.fireChannelRead(content);
    }

    private static void forgetHttp2(HttpHeaders headers) {
        if (headers.contains(HttpHeaderNames.UPGRADE, HTTP_UPGRADE_PROTOCOL_NAME, true)) {
            headers.remove(HttpHeaderNames.UPGRADE);
            headers.remove(HTTP_UPGRADE_SETTINGS_HEADER);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (lastAnswer.isGiven()) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            answerBegun = !interim;
        }
        var _ = ctx.write(message, promise);
        if (message instanceof LastHttpContent && !interim) {
            answered();
            payUp(ctx);
        }
    }

    private void answered() {
        answerBegun = false;
        unanswered--;
        if (unanswered == 0) {
            patience.headExpected();
        }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (lastAnswer.isGiven()) {
            lastAnswer.closeLater(ctx, promise);
            return;
        }
        var _ = ctx.close(promise);
    }
}
