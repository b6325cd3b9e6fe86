package org.quarknotes.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What holds for every answer of the API, whatever was asked. */
final class Conventions implements Witness {
    private static final List<String> INTERNALS =
            List.of("Exception", "java.", "org.", "jakarta.", "localhost", "dynamodb");

    @Override
    public void see(Client.Request request, Client.Answer answer) {
        if (!request.path().startsWith("/v1")) {
            return;
        }
        var complaints = new ArrayList<String>();
        look(request, answer, complaints);
        if (!complaints.isEmpty()) {
            throw new AssertionError("%s was answered %s %s %s: %s"
                    .formatted(
                            request,
                            answer.status(),
                            answer.response().headers().map(),
                            answer.text(),
                            complaints));
        }
    }

    private static void look(Client.Request request, Client.Answer answer, List<String> complaints) {
        require(hasText(answer, "X-Request-Id"), "no X-Request-Id", complaints);
        var type = String.valueOf(answer.header("Content-Type"));
        require(!type.contains("json") || hasText(answer, "Cache-Control"), "no Cache-Control", complaints);
        var head = request.method().equals("HEAD");
        require(!head || answer.bytes().length == 0, "a body in answer to HEAD", complaints);
        switch (answer.status()) {
            case 204 -> require(answer.bytes().length == 0, "a body in a 204", complaints);
            case 304 -> require(answer.bytes().length == 0 && hasText(answer, "ETag"), "a body or no ETag", complaints);
            case 401 -> require(hasText(answer, "WWW-Authenticate"), "no WWW-Authenticate", complaints);
            case 405 -> require(hasText(answer, "Allow"), "no Allow", complaints);
            case 415 ->
                require(
                        !request.method().equals("PATCH") || hasText(answer, "Accept-Patch"),
                        "no Accept-Patch",
                        complaints);
            default -> require(answer.status() < 500 || answer.status() > 501, "a server's error", complaints);
        }
        if (answer.status() >= 400 && !head) {
            lookAtProblem(answer, complaints);
        }
    }

    private static void lookAtProblem(Client.Answer answer, List<String> complaints) {
        if (!answer.isProblem()) {
            complaints.add("no problem document");
            return;
        }
        var problem = answer.json();
        require(problem.path("status").asInt() == answer.status(), "another status in the document", complaints);
        require(problem.path("type").asText().startsWith("/problems/"), "no type", complaints);
        for (var member : List.of("title", "detail", "instance")) {
            require(isText(problem.path(member)), "no " + member, complaints);
        }
        for (var internal : INTERNALS) {
            require(!answer.text().contains(internal), "it lets out " + internal, complaints);
        }
    }

    private static void require(boolean condition, String complaint, List<String> complaints) {
        if (!condition) {
            complaints.add(complaint);
        }
    }

    private static boolean hasText(Client.Answer answer, String header) {
        return !String.valueOf(answer.header(header)).isBlank() && answer.header(header) != null;
    }

    private static boolean isText(JsonNode member) {
        return member.isTextual() && !member.asText().isBlank();
    }
}
