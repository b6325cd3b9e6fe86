package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers the requests of a route. */
public sealed interface Integration {

    /**
     * A service behind the gateway.
     *
     * @param path instead of the path that was asked for
     * @param webSocket whether it may be asked to change to the WebSocket protocol
     */
    record Http(Upstream upstream, Optional<Template> path, boolean webSocket) implements Integration {}

    /** A function on AWS Lambda, asked with payload format 2.0. */
    record Lambda(FunctionName function) implements Integration {}

    /**
     * A service of AWS, by its own HTTP API.
     *
     * @param answers what becomes of its answers, by status; others pass as they are if they are 2xx, and else are a 502
     */
    record Aws(
            AwsService service,
            String method,
            Template path,
            Map<String, Template> headers,
            Content content,
            Map<Integer, Reply> answers)
            implements Integration {}

    /** What is sent to a service of AWS. */
    sealed interface Content {
        record Nothing() implements Content {}

        /** {@code application/x-www-form-urlencoded}. */
        record Form(Map<String, Template> fields) implements Content {}

        /** JSON whose strings are templates. */
        record Json(Tree value) implements Content {}
    }

    /** A JSON value whose strings are templates. */
    sealed interface Tree {
        record Text(Template template) implements Tree {}

        /** A number, {@code true}, {@code false} or {@code null}, as it is written in JSON. */
        record Literal(String json) implements Tree {}

        record Members(Map<String, Tree> members) implements Tree {}

        record Items(List<Tree> items) implements Tree {}
    }

    /** An answer that is written in the file. */
    record Reply(int status, List<Field> fields, String body) {}

    /** The gateway itself, with what the file says. */
    record Mock(Reply reply) implements Integration {}

    /** The gateway itself, with a problem document. */
    record Refusal(String problem, String detail) implements Integration {}

    /** Somebody else, whom the client is sent to. */
    record Redirect(Template to, int status) implements Integration {}

    /** The gateway itself, with something of its own. */
    enum Page implements Integration {
        /** A page or file of the developer portal; which one, the path says. */
        PORTAL,
        /** The description of the whole API. */
        OPENAPI,
        /** How the upstreams and routes are. */
        STATUS
    }
}
