package org.quarknotes.gateway.aws;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Field;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signs requests, the body included, with Signature Version 4, see
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
@Singleton
final class AwsSigner {
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final InstantSource clock;

    AwsSigner(InstantSource clock) {
        this.clock = clock;
    }

    /** The request as it is to be sent, to the letter: all that it has is part of the signature. */
    AwsRequest sign(AwsRequest request, AwsCredentialsIdentity identity) {
        var unsigned = unsigned(request);
        var signed = signer.sign((SignRequest.Builder<AwsCredentialsIdentity> sign) -> {
                    sign.identity(identity)
                            .request(unsigned)
                            .payload(ContentStreamProvider.fromByteArrayUnsafe(
                                    request.body().getBytes()))
                            .putProperty(
                                    AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                    request.service().name())
                            .putProperty(
                                    AwsV4HttpSigner.REGION_NAME,
                                    request.service().region())
                            .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                            .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !keepsPaths(request.service()))
                            .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !keepsPaths(request.service()))
                            .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(clock.instant(), ZoneOffset.UTC));
                })
                .request();
        return new AwsRequest(request.service(), request.method(), target(signed), fields(signed), request.body());
    }

    /** S3 takes paths as they are: an object's key may have any form. */
    private static boolean keepsPaths(AwsService service) {
        return service.name().startsWith("s3");
    }

    private static SdkHttpRequest unsigned(AwsRequest request) {
        var address = request.service().address();
        int question = request.target().indexOf('?');
        var path = question < 0 ? request.target() : request.target().substring(0, question);
        var builder = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(address)
                .encodedPath(path)
                .appendHeader("host", address.getAuthority());
        request.fields().forEach(field -> builder.appendHeader(field.name(), field.value()));
        if (question >= 0) {
            new QueryStringDecoder(request.target()).parameters().forEach(builder::putRawQueryParameter);
        }
        return builder.build();
    }

    private static String target(SdkHttpRequest signed) {
        return signed.encodedQueryParameters()
                .map(query -> signed.encodedPath() + "?" + query)
                .orElseGet(signed::encodedPath);
    }

    private static List<Field> fields(SdkHttpRequest signed) {
        var fields = new ArrayList<Field>();
        signed.forEachHeader((name, values) ->
                values.forEach(value -> fields.add(new Field(name.toLowerCase(Locale.ROOT), value))));
        return fields;
    }
}
