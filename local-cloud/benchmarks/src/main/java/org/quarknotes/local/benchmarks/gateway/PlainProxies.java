package org.quarknotes.local.benchmarks.gateway;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quarknotes.local.processes.Ports;

/** nginx and HAProxy where they are installed: they forward, keep connections open, and write no access log. */
final class PlainProxies {
    static final String NGINX = "nginx";
    static final String HAPROXY = "HAProxy";

    /** As many as either starts by itself. */
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private PlainProxies() {}

    static Optional<Contender> nginx(Stage stage) throws InterruptedException {
        var program = find("nginx");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var ports = Ports.free(2);
        var file = stage.write("nginx.conf", nginxConfiguration(stage.upstream(), ports));
        var line = List.of(program.get().toString(), "-p", stage.folder() + "/", "-e", "stderr", "-c", file.toString());
        return Optional.of(contender(NGINX, line, ports));
    }

    static Optional<Contender> haProxy(Stage stage) throws InterruptedException {
        var program = find("haproxy");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var ports = Ports.free(2);
        var file = stage.write("haproxy.cfg", haProxyConfiguration(stage.upstream(), ports));
        return Optional.of(contender(HAPROXY, List.of(program.get().toString(), "-db", "-f", file.toString()), ports));
    }

    private static String nginxConfiguration(int upstream, List<Integer> ports) {
        return """
                daemon off;
                worker_processes %d;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  upstream bench {
                    server 127.0.0.1:%d;
                    keepalive 64;
                    keepalive_requests 1000000000;
                  }
                  server {
                    listen 127.0.0.1:%d;
                    listen 127.0.0.1:%d http2;
                    location / {
                      proxy_pass http://bench;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                    }
                  }
                }
                """.formatted(WORKERS, upstream, ports.getFirst(), ports.getLast());
    }

    private static String haProxyConfiguration(int upstream, List<Integer> ports) {
        return """
                global
                  nbthread %d
                  maxconn 2000
                defaults
                  mode http
                  timeout connect 2s
                  timeout client 60s
                  timeout server 60s
                  http-reuse always
                backend bench
                  server upstream 127.0.0.1:%d
                frontend plain
                  bind 127.0.0.1:%d
                  default_backend bench
                frontend framed
                  bind 127.0.0.1:%d proto h2
                  default_backend bench
                """.formatted(WORKERS, upstream, ports.getFirst(), ports.getLast());
    }

    private static Contender contender(String name, List<String> line, List<Integer> ports)
            throws InterruptedException {
        int plain = ports.getFirst();
        int framed = ports.getLast();
        var server = Server.start(name, line, Map.of()).await(plain);
        return new Contender(
                server,
                false,
                List.of(
                        new Subject(name, server, plain, Protocol.HTTP_1, "/v1/plain/17", false),
                        new Subject(name + ", HTTP/2", server, framed, Protocol.HTTP_2, "/v1/plain/17", false)));
    }

    /** Also where a user's PATH does not lead. */
    private static Optional<Path> find(String program) {
        var places = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin:/usr/local/sbin";
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(places)
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
