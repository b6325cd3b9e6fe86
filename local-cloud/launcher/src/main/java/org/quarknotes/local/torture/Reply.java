package org.quarknotes.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back for a request.
 *
 * @param status 0 when nothing came
 * @param json the body, or a missing node
 * @param why what stood in the way when nothing came
 */
record Reply(int status, JsonNode json, String why) {

    static Reply none(Exception why) {
        return new Reply(0, MissingNode.getInstance(), why.toString());
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    String text(String member) {
        return json.path(member).asText("");
    }

    /** As somebody who wanted to do something understands it. */
    Deed.Outcome outcome(String note) {
        if (isGood()) {
            return new Deed.Outcome.Acknowledged(
                    status, note, json.path("version").asLong(0));
        }
        return status == 0 ? new Deed.Outcome.Unanswered(why) : new Deed.Outcome.Refused(status, text("type"));
    }
}
