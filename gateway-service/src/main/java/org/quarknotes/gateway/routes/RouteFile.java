package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.gateway.domain.Upstream.Capacity;

/**
 * Reads routes from YAML; the only way in, for the start, for changes and for {@code ./dev routes check}. A file with any
 * mistake is refused as a whole, with the place of each and a sentence.
 */
public final class RouteFile {
    /** What the packaged file is called in messages. */
    static final String PACKAGED = "routes.yaml";

    private final Variables variables;
    private final Capacity defaults;
    private final SchemaCheck schema = new SchemaCheck();

    /**
     * Reads files with these variables and defaults.
     *
     * @param variables where the {@code ${NAME}} of texts are looked up
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
            throw unreadable(file.toString(), "it does not exist or is not readable", e);
        }
    }

    /** The routes of Quarknotes itself. */
    public RouteTable readPackaged() {
        try (var in = Objects.requireNonNull(RouteFile.class.getResourceAsStream("/" + PACKAGED))) {
            return read(in, PACKAGED);
        } catch (IOException e) {
            throw unreadable(PACKAGED, "it is missing from the package", e);
        }
    }

    /**
     * The routes in a text.
     *
     * @throws BadRouteFile when it cannot be put in force
     */
    public RouteTable parse(String yaml) {
        return table(yaml.getBytes(UTF_8), "text");
    }

    private RouteTable read(InputStream in, String name) throws IOException {
        return table(in.readNBytes(FileText.LARGEST + 1), name);
    }

    private RouteTable table(byte[] bytes, String name) {
        try {
            var document = YamlReading.read(FileText.of(bytes), variables);
            var routes = document.data().isMissingNode() ? List.<Route>of() : routes(document);
            if (!document.mistakes().all().isEmpty()) {
                throw new BadRouteFile(name, document.mistakes().all());
            }
            return new RouteTable(routes);
        } catch (Mistaken e) {
            throw new BadRouteFile(name, List.of(e.mistake()));
        }
    }

    private List<Route> routes(YamlDocument document) {
        schema.check(document);
        return document.data().isObject() ? new RouteAssembly(document, variables, defaults).routes() : List.of();
    }

    private static BadRouteFile unreadable(String file, String reason, IOException cause) {
        var refusal = new BadRouteFile(file, List.of(new Mistake(Place.START, reason)));
        refusal.initCause(cause);
        return refusal;
    }
}
