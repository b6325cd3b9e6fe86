package org.quarknotes.gateway.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.quarknotes.gateway.domain.Upstream;

/** What services say of themselves (OpenAPI). */
public interface ApiDocuments {

    /**
     * The document of a service; nothing while it is not known, which the first question changes. Never blocks.
     *
     * @return the same object for as long as the service says the same
     */
    Optional<JsonNode> of(Upstream upstream);
}
