package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** Routes to functions, behind a socket that answers as Lambda does. */
abstract class FunctionRoutes extends EdgeTest {
    static final JsonMapper JSON = new JsonMapper();

    static final String INVOCATIONS = "/2015-03-31/functions/notes/invocations";

    @BeforeEach
    void route() {
        routes("""
                routes:
                  - id: note
                    match: { path: "/notes/{id}", methods: [GET, PUT] }
                    auth: public
                    integration: { lambda: { function: notes, qualifier: live, region: eu-central-1, endpoint: "%1$s" } }
                    policies: { timeouts: { firstByte: 1s }, limits: { body: 10M } }
                  - id: mine
                    match: { path: "/mine", methods: [GET] }
                    auth: { jwt: { scopes: [notes:read] } }
                    integration: { lambda: { function: notes, endpoint: "%1$s" } }
                """);
    }

    JsonNode event() throws IOException {
        return JSON.readTree(onlyArrival().body().getBytes(ISO_8859_1));
    }

    HttpMessage put(String text, String field) throws IOException {
        var body = new String(text.getBytes(UTF_8), ISO_8859_1);
        return send("PUT /notes/1 HTTP/1.1\r\n" + HOST + field + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }
}
