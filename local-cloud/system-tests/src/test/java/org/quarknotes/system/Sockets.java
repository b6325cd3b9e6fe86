package org.quarknotes.system;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;

/** Where connections come from. */
final class Sockets {
    static final HttpClient ANYWHERE = plain().build();

    private Sockets() {}

    /** Whoever is called sees this address of the machine. */
    static HttpClient from(String address) {
        try {
            return plain().localAddress(InetAddress.getByName(address)).build();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no address", e);
        }
    }

    private static HttpClient.Builder plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }
}
