package org.quarknotes.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Client;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.problems.ProblemType;

/** One request on its way through the gateway, and what was found out about it. Used on the event loop of its request only. */
public final class Exchange {
    public static final String REQUEST_ID = "x-request-id";

    private final HttpServerRequest request;
    private final String requestId;
    private final Peer peer;
    private final List<Field> received;
    private final Map<String, String> remarks = new LinkedHashMap<>(4);
    private final List<Field> borne = new ArrayList<>(4);
    private @Nullable Arrival arrival;
    private @Nullable Caller caller;
    private @Nullable Refused doubt;
    private @Nullable ProblemType refusal;
    private List<Field> fields = List.of();

    public Exchange(HttpServerRequest request, String requestId, Peer peer) {
        this.request = request;
        this.requestId = requestId;
        this.peer = peer;
        this.received = fields(request.headers());
    }

    /** Takes the request to its route. */
    public void arrive(Arrival at, List<Field> forwarded) {
        this.arrival = at;
        this.fields = forwarded;
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    public String requestId() {
        return requestId;
    }

    public String method() {
        return request.method().name();
    }

    /** The header as it came. */
    public List<Field> received() {
        return received;
    }

    /** What goes on of the header, in lower case: what is allowed, as policies have changed it. */
    public List<Field> fields() {
        return fields;
    }

    public void replaceFields(List<Field> others) {
        this.fields = List.copyOf(others);
    }

    /** Where the request has come to. */
    public Arrival arrival() {
        return Objects.requireNonNull(arrival, "the request has not found its route yet");
    }

    /** The id of the route that was taken, for logs and metrics. */
    public String routeId() {
        return arrival == null ? "none" : arrival.route().id();
    }

    /** Who calls; empty on public routes, and before that is known. */
    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    public void identify(Caller found) {
        this.caller = found;
    }

    /**
     * So many credentials from this address were wrong that others are not asked about the next one.
     *
     * @param refusal for a credential that cannot be judged without asking
     */
    public void doubt(Refused refusal) {
        this.doubt = refusal;
    }

    /** How to refuse a credential that cannot be judged without asking others, if it must not be looked up. */
    public Optional<Refused> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** How it was refused, if it was. */
    public Optional<ProblemType> refusal() {
        return Optional.ofNullable(refusal);
    }

    public void refused(ProblemType type) {
        this.refusal = type;
    }

    /** Puts a field on whatever the answer will be, a refusal too. */
    public void bear(Field field) {
        borne.add(field);
    }

    /** The fields of every answer, whatever it is. */
    public List<Field> borne() {
        return borne;
    }

    /** Who is at the other end. */
    public Peer peer() {
        return peer;
    }

    /** How the client came here, as services are told. */
    public Client client() {
        return new Client(peer.address(), peer.scheme(), host());
    }

    /**
     * Leaves a remark for the access log.
     *
     * @param value one word; nothing that belongs to a person
     */
    public void remark(String name, String value) {
        remarks.put(name, value);
    }

    public Map<String, String> remarks() {
        return remarks;
    }

    /** The Host field, or what HTTP/2 has in its place; Vert.x makes sure that a request with both has the same twice. */
    public String host() {
        var authority = request.version() == HttpVersion.HTTP_2 ? request.authority() : null;
        var host = authority == null ? request.getHeader("host") : authority.toString();
        return host == null ? "" : host;
    }

    /** The first value of a received field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** Fields as the domain has them. */
    public static List<Field> fields(Iterable<Map.Entry<String, String>> headers) {
        var fields = new ArrayList<Field>();
        headers.forEach(header -> fields.add(new Field(header.getKey(), header.getValue())));
        return fields;
    }
}
