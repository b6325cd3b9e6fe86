package org.quarknotes.gateway.aws;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The SDK's chain: environment, profiles, web identity, container and instance roles. It reads files and asks addresses as
 * soon as it is used, not before.
 */
final class AwsCredentialsChain {

    @Produces
    @Singleton
    AwsIdentity.Chain chain(DefaultCredentialsProvider provider) {
        return provider::resolveCredentials;
    }

    @Produces
    @Singleton
    DefaultCredentialsProvider provider() {
        return DefaultCredentialsProvider.builder().build();
    }

    void close(@Disposes DefaultCredentialsProvider provider) {
        provider.close();
    }
}
