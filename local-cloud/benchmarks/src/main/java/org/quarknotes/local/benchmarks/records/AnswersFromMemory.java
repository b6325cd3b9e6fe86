package org.quarknotes.local.benchmarks.records;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An HTTP client that can leave the server out: told to remember, it gives for each DynamoDB operation the last answer that
 * the server gave, byte for byte. What is left is what the SDK and the library on it do themselves, and it can be done often
 * enough for the compilers to be finished.
 */
final class AnswersFromMemory implements SdkHttpClient {
    private final SdkHttpClient server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile boolean remembering;

    private record Answer(SdkHttpResponse head, SdkBytes body) {
        HttpExecuteResponse toResponse() {
            return HttpExecuteResponse.builder()
                    .response(head)
                    .responseBody(AbortableInputStream.create(body.asInputStream()))
                    .build();
        }
    }

    AnswersFromMemory(SdkHttpClient server) {
        this.server = server;
    }

    /** Whether the answers are to come from memory from now on. */
    void remember(boolean remember) {
        remembering = remember;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return remembering ? new FromMemory(request) : new FromServer(request, server.prepareRequest(request));
    }

    private static String operation(HttpExecuteRequest request) {
        return request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class FromMemory implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;

        private FromMemory(HttpExecuteRequest request) {
            this.request = request;
        }

        /** Reads the request too, as a connection would. */
        @Override
        public HttpExecuteResponse call() throws IOException {
            try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
                body.readAllBytes();
            }
            return answers.get(operation(request)).toResponse();
        }

        @Override
        public void abort() {}
    }

    private final class FromServer implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private final ExecutableHttpRequest call;

        private FromServer(HttpExecuteRequest request, ExecutableHttpRequest call) {
            this.request = request;
            this.call = call;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            var response = call.call();
            var answer = new Answer(response.httpResponse(), bodyOf(response));
            answers.put(operation(request), answer);
            return answer.toResponse();
        }

        private static SdkBytes bodyOf(HttpExecuteResponse response) throws IOException {
            try (var body = response.responseBody().orElseThrow()) {
                return SdkBytes.fromInputStream(body);
            }
        }

        @Override
        public void abort() {
            call.abort();
        }
    }
}
