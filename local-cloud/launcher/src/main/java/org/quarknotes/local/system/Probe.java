package org.quarknotes.local.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address once. */
public final class Probe {

    private static final int MILLISECONDS = 2_000;

    private Probe() {}

    /** Whether it answers 200 within two seconds. */
    public static boolean isOk(URI address) {
        return status(address) == HttpURLConnection.HTTP_OK;
    }

    /** Whether it answers anything in HTTP within two seconds. */
    public static boolean answers(URI address) {
        return status(address) > 0;
    }

    private static int status(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notThere) {
            return 0;
        }
    }
}
