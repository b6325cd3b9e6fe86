package org.quarknotes.users.passwords;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Rejection;

/** A program that has five hundred passwords compared at once, and says what became of them. */
final class HashingFlood {
    private static final int REQUESTS = 500;

    private HashingFlood() {}

    public static void main(String[] arguments) throws Exception {
        var passwords = new Argon2Passwords(new SetHashing(OptionalInt.empty(), 16));
        var password = new Password("correct horse");
        var hash = passwords.hash(password);

        System.out.println(flood(passwords, hash));
        System.out.println("afterwards " + passwords.verify(password, Optional.of(hash)));
    }

    private static String flood(Argon2Passwords passwords, PasswordHash hash) throws InterruptedException {
        var requests = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                requests.add(threads.submit(() -> passwords.verify(new Password("wrong"), Optional.of(hash))));
            }
        }
        int compared = 0;
        int refused = 0;
        for (var request : requests) {
            try {
                request.get();
                compared++;
            } catch (ExecutionException e) {
                refused += e.getCause() instanceof Rejection.Overloaded ? 1 : 0;
            }
        }
        return "compared " + compared + ", refused " + refused + ", failed " + (REQUESTS - compared - refused);
    }
}
