package org.quarknotes.notify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receivers.Answer;
import org.quarknotes.notify.domain.webhooks.Receivers.Answered;
import org.quarknotes.notify.domain.webhooks.Receivers.Unanswered;

/** Over TLS the receiver must prove its name, although the connection is made to an address. */
class TlsReceiversTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private Path keys = Path.of("");

    @BeforeEach
    void make() throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=dns:receiver.example",
                        "-storetype",
                        "PKCS12",
                        "-validity",
                        "2",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        assertThat(Files.exists(keys)).isTrue();
    }

    @Test
    void one_that_proves_its_name_is_posted_to() throws Exception {
        try (var receiver = receiver()) {
            assertThat(post(receiver, "receiver.example", trusting())).isEqualTo(new Answered(200, Optional.empty()));

            assertThat(receiver.heard().getFirst().field("Host")).isEqualTo("receiver.example:" + receiver.port());
        }
    }

    @Test
    void one_that_proves_another_name_hears_nothing() throws Exception {
        try (var receiver = receiver()) {
            assertThat(post(receiver, "other.example", trusting())).isEqualTo(new Unanswered());

            assertThat(receiver.heard()).isEmpty();
        }
    }

    @Test
    void one_whose_certificate_nobody_vouches_for_hears_nothing() throws Exception {
        try (var receiver = receiver()) {
            assertThat(post(receiver, "receiver.example", new HttpClientOptions()))
                    .isEqualTo(new Unanswered());

            assertThat(receiver.heard()).isEmpty();
        }
    }

    private HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD));
    }

    private RealReceiver receiver() throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return new RealReceiver(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                RealReceiver.answering(200));
    }

    private static Answer post(RealReceiver receiver, String name, HttpClientOptions trusting) {
        Names names = (asked, patience) -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        return Posts.with(names, Reach.ANYWHERE, trusting, Clock.systemUTC(), Duration.ofSeconds(10))
                .post(
                        Samples.webhook("https://" + name + ":" + receiver.port() + "/hook"),
                        Samples.POSTING,
                        Optional.of(Samples.TOLD));
    }
}
