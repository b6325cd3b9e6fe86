package org.quarknotes.system;

import java.util.Map;
import java.util.function.Function;

/** How operations on webhooks are called. A person may have ten: so scenes share one of the owner's while it is there. */
final class WebhookCalls {
    /** Of a name that nothing has (RFC 2606): nothing that is meant for it leaves this machine. */
    static final String WEBHOOK =
            "{\"url\": \"https://hooks.invalid/quarknotes\", \"types\": [\"note.shared\", \"note.revised\"]}";

    static final Map<String, Function<Scene, Client.Request>> BY_OPERATION = Map.of(
            "createWebhook", WebhookCalls::create,
            "listWebhooks", scene -> scene.client().get("/v1/webhooks"),
            "deleteWebhook", scene -> scene.client().delete(webhook(scene)),
            "testWebhook", scene -> scene.client().request("POST", webhook(scene) + "/test"),
            "listDeliveries", scene -> scene.client().get(webhook(scene) + "/deliveries"));

    /** What brings them to ends that need something which only they take. */
    static final Map<String, Provocations.Provocation> ENDINGS = Map.of(
            "createWebhook validation-failed",
            (scene, sound) -> sound.json("{\"url\": \"https://localhost\", \"types\": []}"),
            "deleteWebhook not-found",
            (scene, sound) -> sound.at(path -> "/v1/webhooks/" + Scene.NOBODYS),
            "testWebhook not-found",
            (scene, sound) -> sound.at(path -> "/v1/webhooks/" + Scene.NOBODYS + "/test"),
            "listDeliveries not-found",
            (scene, sound) -> sound.at(path -> "/v1/webhooks/" + Scene.NOBODYS + "/deliveries"));

    private WebhookCalls() {}

    private static Client.Request create(Scene scene) {
        var cast = scene.cast();
        for (var person : new Person[] {cast.owner(), cast.editor(), cast.reader(), cast.stranger()}) {
            removeAll(scene.client(), person);
        }
        return scene.client().post("/v1/webhooks", WEBHOOK);
    }

    private static void removeAll(Client client, Person person) {
        client.get("/v1/webhooks")
                .as(person)
                .send()
                .json()
                .path("items")
                .forEach(webhook -> client.delete(
                                "/v1/webhooks/" + webhook.path("id").asText())
                        .as(person)
                        .send());
    }

    /** The path of a webhook of the owner's. */
    private static String webhook(Scene scene) {
        var client = scene.client();
        var owner = scene.cast().owner();
        var first =
                client.get("/v1/webhooks").as(owner).send().json().path("items").path(0);
        return first.isMissingNode()
                ? String.valueOf(
                        client.post("/v1/webhooks", WEBHOOK).as(owner).send().header("Location"))
                : "/v1/webhooks/" + first.path("id").asText();
    }
}
