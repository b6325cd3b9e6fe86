package org.quarknotes.gateway.aws;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FieldText;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Integration.Content;
import org.quarknotes.gateway.domain.Integration.Tree;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.RequestValues;

/** Makes a call to AWS of a request, as its route says. Values are encoded for their place, so none can leave it. */
final class AwsMapping {
    /** They belong to the signature and to the connection. */
    private static final Set<String> NOT_FOR_ROUTES = Set.of(
            "authorization",
            "connection",
            "content-length",
            "expect",
            "host",
            "transfer-encoding",
            "x-amz-content-sha256",
            "x-amz-date",
            "x-amz-security-token");

    private static final String CONTENT_TYPE = "content-type";

    private final Aws to;
    private final boolean needsBody;

    /** @throws IllegalArgumentException when the route wants what cannot be sent */
    AwsMapping(Aws to) {
        var forbidden = new HashSet<>(to.headers().keySet());
        forbidden.retainAll(NOT_FOR_ROUTES);
        if (!forbidden.isEmpty()) {
            throw new IllegalArgumentException("requests to AWS are signed with the header "
                    + String.join(", ", forbidden) + ", which a route cannot set");
        }
        this.to = to;
        this.needsBody = Stream.concat(
                        Stream.concat(Stream.of(to.path()), to.headers().values().stream()), templates(to.content()))
                .anyMatch(template -> template.names().contains("body"));
    }

    /** Whether the body of the request goes somewhere. */
    boolean needsBody() {
        return needsBody;
    }

    AwsRequest request(RequestValues values) {
        return new AwsRequest(to.service(), to.method(), target(values), fields(values), content(values));
    }

    /**
     * A value that would be another segment, or none, is refused, like a client's own path of that kind. What is sent is the
     * encoded value: S3 signs a path in that spelling only.
     */
    private String target(RequestValues values) {
        var target = values.fill(to.path(), PathText::encoded);
        var _ = RequestTarget.parse(target, values.exchange().host());
        return target;
    }

    private List<Field> fields(RequestValues values) {
        var fields = new ArrayList<Field>();
        to.headers().forEach((name, template) -> {
            var value = values.fill(template, FieldText.encoding(template)).strip();
            if (!value.isEmpty()) {
                fields.add(new Field(name, value));
            }
        });
        if (!to.headers().containsKey(CONTENT_TYPE)) {
            contentType().ifPresent(type -> fields.add(new Field(CONTENT_TYPE, type)));
        }
        return fields;
    }

    private Optional<String> contentType() {
        return switch (to.content()) {
            case Content.Nothing() -> Optional.empty();
            case Content.Form _ -> Optional.of("application/x-www-form-urlencoded; charset=utf-8");
            case Content.Json _ ->
                Optional.of(
                        to.headers().containsKey("x-amz-target") ? "application/x-amz-json-1.0" : "application/json");
        };
    }

    private Buffer content(RequestValues values) {
        return Buffer.buffer(
                switch (to.content()) {
                    case Content.Nothing() -> "";
                    case Content.Form(var fields) -> form(fields, values);
                    case Content.Json(var value) -> JsonText.of(value, values);
                });
    }

    /** Whole values are encoded, what the file says of them too; PathText leaves nothing that a form would read. */
    private static String form(Map<String, Template> fields, RequestValues values) {
        return fields.entrySet().stream()
                .map(field -> PathText.encoded(field.getKey()) + "="
                        + PathText.encoded(values.fill(field.getValue(), value -> value)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<Template> templates(Content content) {
        return switch (content) {
            case Content.Nothing() -> Stream.empty();
            case Content.Form(var fields) -> fields.values().stream();
            case Content.Json(var value) -> templates(value);
        };
    }

    private static Stream<Template> templates(Tree tree) {
        return switch (tree) {
            case Tree.Text(var template) -> Stream.of(template);
            case Tree.Literal _ -> Stream.empty();
            case Tree.Members(var members) -> members.values().stream().flatMap(AwsMapping::templates);
            case Tree.Items(var items) -> items.stream().flatMap(AwsMapping::templates);
        };
    }
}
