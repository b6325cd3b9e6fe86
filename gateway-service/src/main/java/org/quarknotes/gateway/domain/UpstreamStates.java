package org.quarknotes.gateway.domain;

import java.util.List;

/** Tells how the upstreams are now. May block, for a few seconds at the most. */
public interface UpstreamStates {

    /** One for each upstream of the routes in force. */
    List<UpstreamState> states();
}
