package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Upstream.Capacity;

/** Reads routes from YAML. A file with any mistake is refused as a whole, with its place and a sentence. */
public final class RouteFile {
    private static final String PACKAGED = "routes.yaml";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Variables variables;
    private final Capacity defaults;

    /**
     * Reads files with these variables and defaults.
     *
     * @param variables where the {@code ${NAME}} of addresses are looked up
     * @param defaults for upstreams that do not set their own
     */
    public RouteFile(Variables variables, Capacity defaults) {
        this.variables = variables;
        this.defaults = defaults;
    }

    /**
     * The routes in a file.
     *
     * @throws BadRouteFile when it cannot be put in force
     */
    public RouteTable read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new BadRouteFile(file.toString(), "Reading it", "it does not exist or is not readable", e);
        }
    }

    /** The routes of Quarknotes itself. */
    public RouteTable readPackaged() {
        try (var in = Objects.requireNonNull(RouteFile.class.getResourceAsStream("/" + PACKAGED))) {
            return read(in, PACKAGED);
        } catch (IOException e) {
            throw new BadRouteFile(PACKAGED, "Reading it", "it is missing from the package", e);
        }
    }

    /**
     * The routes in a text.
     *
     * @throws BadRouteFile when it cannot be put in force
     */
    public RouteTable parse(String yaml) {
        try {
            return read(new ByteArrayInputStream(yaml.getBytes(UTF_8)), "text");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private RouteTable read(InputStream in, String name) throws IOException {
        try {
            return new RouteAssembly(name, new Entry(filled(YAML.readTree(in))), defaults).assemble();
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            var place = location == null ? "As a whole" : "Line " + location.getLineNr();
            throw new BadRouteFile(name, place, reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new BadRouteFile(name, "As a whole", String.valueOf(e.getMessage()), e);
        }
    }

    private JsonNode filled(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(member -> member.setValue(filled(member.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, filled(array.get(i)));
                }
                yield array;
            }
            case TextNode text -> TextNode.valueOf(variables.fill(text.textValue()));
            default -> node;
        };
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it is not YAML");
    }
}
