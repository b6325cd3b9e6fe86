package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarknotes.gateway.http.HttpMessage;

/**
 * Signature Version 4 by the letter of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, with nothing but the JDK: what
 * a service computes from a request that has arrived.
 *
 * @param scope date, region, service and the word that ends it
 * @param fields those that are signed, by their names in lower case
 */
record ReferenceSignature(String scope, String time, Map<String, String> fields, Request request) {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    /**
     * What is signed beside the header.
     *
     * @param body its bytes, each as one character
     */
    record Request(String method, String target, String body, boolean keepsPaths) {}

    /** Whether a request as it arrived bears the signature of this key over all that matters. */
    static boolean isOf(String accessKey, String secretKey, HttpMessage message) {
        var authorization = AUTHORIZATION.matcher(message.value("authorization").orElse(""));
        if (!authorization.matches() || !authorization.group(1).equals(accessKey)) {
            return false;
        }
        var names = authorization.group(3).split(";", -1);
        var fields = new TreeMap<String, String>();
        Stream.of(names).forEach(name -> fields.put(name, message.value(name).orElse("")));
        var start = message.start().split(" ", 3);
        var request = new Request(start[0], start[1], message.body(), false);
        var time = message.value("x-amz-date").orElse("");
        return authorization
                .group(4)
                .equals(new ReferenceSignature(authorization.group(2), time, fields, request).hex(secretKey));
    }

    String hex(String secretKey) {
        var toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n"
                + sha256(canonical().getBytes(UTF_8));
        var key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (var part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private String canonical() {
        int question = request.target().indexOf('?');
        var path = question < 0 ? request.target() : request.target().substring(0, question);
        var query = question < 0 ? "" : request.target().substring(question + 1);
        var header = fields.entrySet().stream()
                .map(field -> field.getKey() + ":" + field.getValue().strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.keepsPaths() ? path : encodedAgain(path),
                sorted(query),
                header,
                String.join(";", fields.keySet()),
                fields.getOrDefault(
                        "x-amz-content-sha256", sha256(request.body().getBytes(ISO_8859_1))));
    }

    /** Every service but S3 encodes the path of a request once more. */
    private static String encodedAgain(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~"))
                .collect(Collectors.joining("/"));
    }

    private static String sorted(String query) {
        return query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.contains("=") ? pair : pair + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
