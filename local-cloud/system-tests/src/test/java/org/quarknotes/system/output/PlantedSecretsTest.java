package org.quarknotes.system.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that were planted are found, each kind in each place; what only looks like one is not. */
class PlantedSecretsTest {
    private static final String TEST_REPORT = "notes-service/target/surefire-reports/TEST-org.quarknotes.SomeTest.xml";
    private static final String LOG = "local-cloud/system-tests/target/system/logs/user-service.log";
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String TOKEN_HEADER = base64("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}");
    private static final String REFRESH_TOKEN = "Ab-9_".repeat(17) + "Q";

    @TempDir
    Path house;

    /** The line, and what is shown instead of the secret. */
    record Planted(String line, Object shown) {}

    static List<Planted> planted() {
        return List.of(
                new Planted("token " + TOKEN_HEADER + ".e30.c2ln", Secret.ACCESS_TOKEN),
                new Planted("cut " + TOKEN_HEADER, Secret.ACCESS_TOKEN),
                new Planted("refreshing " + REFRESH_TOKEN + ", as asked", Secret.REFRESH_TOKEN),
                new Planted("path /v1/x/" + REFRESH_TOKEN, Secret.REFRESH_TOKEN),
                new Planted("key qn_" + REFRESH_TOKEN + "_a1b2c3", Secret.API_KEY),
                new Planted("-----BEGIN PRIVATE KEY-----", Secret.PRIVATE_KEY),
                new Planted("-----BEGIN RSA PRIVATE KEY-----", Secret.PRIVATE_KEY),
                new Planted("read MIIEvQIBADANBgkqhkiG9w0BAQEFAASC" + "Bz/+".repeat(20), Secret.PRIVATE_KEY),
                new Planted("{\"kty\":\"RSA\",\"d\":\"" + "Xy_-".repeat(20) + "\"}", Secret.PRIVATE_KEY),
                new Planted("hash $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", Secret.PASSWORD_HASH),
                new Planted("Authorization: Bearer x", Secret.CREDENTIALS_IN_HEADER),
                new Planted("headers={authorization=[Basic YTpi]}", Secret.CREDENTIALS_IN_HEADER),
                new Planted(
                        "{\"http.request.header.authorization\":\"[\\\"Bearer abc\\\"]\"}",
                        Secret.CREDENTIALS_IN_HEADER),
                new Planted("X-Api-Key: abc", Secret.CREDENTIALS_IN_HEADER),
                new Planted("refused: bearer abcdefghijklmnop", Secret.CREDENTIALS_IN_HEADER),
                new Planted("body {\"password\": \"x\"}", Secret.SECRET_IN_FIELD),
                new Planted("{\"body\":\"{\\\"newPassword\\\":\\\"x\\\"}\"}", Secret.SECRET_IN_FIELD),
                new Planted("NewUser[email=Email[...], password=secret words]", Secret.SECRET_IN_FIELD),
                new Planted("Refresh[refreshToken=abc]", Secret.SECRET_IN_FIELD),
                new Planted("ada.lovelace+notes@example.com signed in", Secret.EMAIL_ADDRESS),
                new Planted("\"url.query\":\"email=ada%40example.com\"", Secret.EMAIL_ADDRESS),
                new Planted("so it was: grüne Wolken über 42 Dächern!", KnownTexts.MARK),
                new Planted("a password of a test: tr0ub4dor and three", KnownTexts.MARK),
                new Planted("cursors are sealed with " + KEY, KnownTexts.MARK));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_secret_is_found_wherever_it_was_written_and_not_repeated(Planted planted) throws IOException {
        know();
        write(TEST_REPORT, report(0, planted.line()));
        write(LOG, "all is well\n" + planted.line() + "\n");
        write("local-cloud/system-tests/target/system/logs/traces.jsonl", planted.line());
        write("local-cloud/system-tests/target/functions/user-service-1.log", planted.line());
        write("platform/outbox/target/some-output.txt", planted.line());

        var leaks = new Search(house).leaks();

        assertThat(leaks)
                .hasSize(5)
                .allSatisfy(leak -> assertThat(leak.text())
                        .contains(
                                planted.shown() instanceof Secret secret
                                        ? "<" + secret + ">"
                                        : planted.shown().toString())
                        .doesNotContain(TOKEN_HEADER, REFRESH_TOKEN, KEY, "grüne", "tr0ub4dor", "example.com"));
        assertThat(leaks).anySatisfy(leak -> {
            assertThat(leak.file()).isEqualTo(Path.of(LOG));
            assertThat(leak.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method=POST route=sign-in status=201 bytes=512 ms=83",
                "WWW-Authenticate: Bearer realm=\"quarknotes\", error=\"invalid_token\"",
                "SignIn[email=Email[...], password=Password[...], token=RefreshToken[...]]",
                "an API key was not looked up: 16 others are just now",
                "at java.base@25.0.3/java.lang.Thread.run(Thread.java:1474)",
                "Access tokens are signed with the keys in x: current QQ8pncAs8jabieeDCspUuT33VfADy2uwyjQ-skez3ZE",
                "quorum voters 1@localhost:24072",
                "sasl.jaas.config = null, ssl.key.password = null",
                "\"traceId\":\"181e26980f39d1466703f757528230b7\",\"url.path\":\"/v1/users/me/password\"",
                "method=POST route=my-password status=204 bytes=0 ms=219",
                "unknown e-mail or wrong password",
                "\"traceId\":\"181e26980f39d1466703f75712345678\""
            })
    void what_a_log_may_say_is_passed_over(String line) throws IOException {
        know();
        write(LOG, line);

        assertThat(new Search(house).leaks()).isEmpty();
    }

    @Test
    void what_is_no_output_is_passed_over() throws IOException {
        var secret = "ada@example.com";
        write(TEST_REPORT, report(1, secret));
        write(
                "notes-service/target/surefire-reports/TEST-org.quarknotes.OtherTest.xml",
                report(0, "").replace("some test", secret));
        write("notes-service/src/test/resources/some.log", secret);
        write("local-cloud/system-tests/target/system/data/kafka/00000.log", secret);
        write("notes-service/notes.log", secret);

        assertThat(new Search(house).leaks()).isEmpty();
    }

    /** A password that was sent, one that stands in a source, and a key that a system made for itself. */
    private void know() throws IOException {
        var sent = new SentPasswords(house.resolve("local-cloud/system-tests").resolve(SentPasswords.FILE));
        add(sent, "{\"email\": \"a@b\", \"password\": \"gr\\u00fcne Wolken \\u00fcber 42 D\\u00e4chern!\"}");
        add(sent, "{\"password\": \"12345678\", \"newPassword\": \"aaaaaaaaaaaa\", \"other\": [{\"password\": null}]}");
        add(sent, "{\"currentPassword\": \"wrong password\"}, {\"password\": \"dir");
        write(
                "user-service/src/test/java/SomeTest.java",
                "private static final String PASS" + "WORD = \"tr0ub4dor and three\";");
        write("local-cloud/system-tests/target/system/data/cursors.secret", KEY);
    }

    private static void add(SentPasswords sent, String body) {
        sent.add(body.getBytes(UTF_8));
    }

    private static String report(int failures, String printed) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="suite" failures="%d" errors="0">
                  <testcase name="some test"><system-out><![CDATA[%s]]></system-out></testcase>
                </testsuite>
                """.formatted(failures, printed);
    }

    private void write(String file, String text) throws IOException {
        var path = house.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
