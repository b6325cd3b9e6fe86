package org.quarknotes.gateway.identity;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.ScriptedService;
import org.quarknotes.gateway.http.ScriptedService.Script;

/** Routes whose requests are judged by an authorizer, which says what a test wants. */
abstract class JudgedTest extends EdgeTest {
    static final String YES = "{\"allowed\": true, \"subject\": \"acme\", \"scopes\": [], \"groups\": [\"gold\"]}";

    final CopyOnWriteArrayList<JsonObject> questions = new CopyOnWriteArrayList<>();
    private String judge = "";

    @BeforeEach
    void askAJudge() {
        judge = "/judge-" + System.nanoTime(); // so that no test remembers what another was told
        says(ScriptedService.json(YES));
        routes("""
                upstreams:
                  partners: { url: "%%1$s" }
                authorizers:
                  partners: { url: "%%1$s%1$s", headers: [X-Partner-Key, accept-language], timeout: 10s, cacheFor: 60s }
                  hasty: { url: "%%1$s%1$s", headers: [x-partner-key], timeout: 200ms }
                  tokens: { url: "%%1$s%1$s", headers: [authorization], cacheFor: 0s }
                routes:
                  - id: offers
                    match: { path: "/offers", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: partners }
                  - id: offer
                    match: { path: "/offers/{id}", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: partners }
                    policies:
                      throttle: { caller: { rate: 0.001, burst: 2 } }
                  - id: alone
                    match: { path: "/alone", methods: [GET] }
                    integration: { mock: { status: 200 } }
                    auth: { authorizer: partners }
                  - id: hasty
                    match: { path: "/hasty", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: hasty }
                  - id: orders
                    match: { path: "/orders", methods: [GET] }
                    integration: { http: partners }
                    auth: { authorizer: tokens }
                """.formatted(judge));
    }

    void says(Script answer) {
        service.always(judge, (request, client) -> {
            questions.add(new JsonObject(request.body()));
            answer.answer(request, client);
        });
    }
}
