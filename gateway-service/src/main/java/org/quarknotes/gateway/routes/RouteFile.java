package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.quarknotes.gateway.domain.Limits;
import org.quarknotes.gateway.domain.RouteTable;

/** Reads routes from YAML. A file with any mistake is refused as a whole, with its place and a sentence. */
public final class RouteFile {
    private static final String PACKAGED = "routes.yaml";
    private static final ObjectReader YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(RouteDocument.class);

    private final Variables variables;
    private final Limits defaults;

    /**
     * Reads files with these variables and defaults.
     *
     * @param variables where the {@code ${NAME}} of addresses are looked up
     * @param defaults for routes that do not set their own
     */
    public RouteFile(Variables variables, Limits defaults) {
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

    private RouteTable read(InputStream in, String name) throws IOException {
        try {
            return new RouteAssembly(name, variables, defaults).assemble(YAML.readValue(in));
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            var place = location == null ? "As a whole" : "Line " + location.getLineNr();
            throw new BadRouteFile(name, place, reason(e), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "'%s' is not known here; known are %s"
                        .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
            case ValueInstantiationException incomplete
            when incomplete.getCause() != null ->
                String.valueOf(incomplete.getCause().getMessage());
            default -> e.getOriginalMessage().lines().findFirst().orElse("it is not YAML");
        };
    }
}
