package org.quarknotes.local.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.quarknotes.local.processes.CodeSource;

/** Stands in for a built service: ready at once, unless its environment tells it to fail. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("FAIL") != null) {
            System.out.println("told to fail");
            System.exit(7);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** A house in which all services are built. */
    static void build(Path house) throws IOException {
        for (var service : Service.values()) {
            var jar = service.jar(house);
            Files.createDirectories(jar.getParent());
            write(Files.newOutputStream(jar));
        }
    }

    private static void write(OutputStream out) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                CodeSource.of(FakeService.class).toUri().toString());
        new JarOutputStream(out, manifest).close();
    }
}
