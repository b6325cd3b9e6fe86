package org.quarknotes.users.tokens;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Keys in a folder that somebody else changes while we run: an operator, or Kubernetes with a mounted secret. Whoever asks
 * for them looks there every ten seconds. What is new is read again a second later and believed if it is the same, so that
 * nothing half-written or half-replaced comes into force; what cannot be used leaves the keys as they were.
 */
final class SigningKeyFolder implements SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeyFolder.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    /** Whoever finds the last look older than this, after an idle night or a freeze on Lambda, waits for a new one. */
    private static final Duration OLDEST_LOOK = Duration.ofMinutes(1);

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final Path folder;
    private final Clock clock;
    private final Runnable pause;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile SigningKeySet inForce;
    private volatile Instant looked;

    /** What was last decided upon, for better or worse; guarded by the lock. */
    private Reading judged;

    /** @throws UnusableSigningKeys when they cannot be used as they are now */
    SigningKeyFolder(Path folder, Clock clock) {
        this(folder, clock, SigningKeyFolder::pause);
    }

    /** @param pause how to wait for a moment between two readings */
    SigningKeyFolder(Path folder, Clock clock, Runnable pause) {
        this.folder = folder;
        this.clock = clock;
        this.pause = pause;
        judged = Reading.of(folder);
        inForce = judged.keys();
        looked = clock.instant();
        LOG.infof("Access tokens are signed with the keys in %s: %s", folder, inForce);
    }

    /** May take a little longer than a second when the keys have changed, for one caller. */
    @Override
    public SigningKeySet inForce() {
        var age = age();
        if (age.compareTo(LOOK_EVERY) >= 0 && isOursToLook(age)) {
            try {
                lookIfStillDue();
            } finally {
                looking.unlock();
            }
        }
        return inForce;
    }

    /** A clock that was set back makes a look due, too. */
    private Duration age() {
        return Duration.between(looked, clock.instant()).abs();
    }

    /** One caller looks, and holds the lock then; others go on with the keys there are, unless these are too old. */
    private boolean isOursToLook(Duration age) {
        if (age.compareTo(OLDEST_LOOK) < 0) {
            return looking.tryLock();
        }
        looking.lock();
        return true;
    }

    private void lookIfStillDue() {
        if (age().compareTo(LOOK_EVERY) < 0) {
            return;
        }
        var first = Reading.of(folder);
        if (!first.equals(judged)) {
            pause.run();
            if (Reading.of(folder).equals(first)) {
                judge(first);
            }
        }
        looked = clock.instant();
    }

    private void judge(Reading reading) {
        judged = reading;
        try {
            takeOver(reading.keys());
        } catch (UnusableSigningKeys e) {
            LOG.errorf("The signing keys stay as they were (%s): %s", inForce, e.getMessage());
        }
    }

    private void takeOver(SigningKeySet keys) {
        if (!inForce.publishes(keys.current().id())) {
            LOG.warnf(
                    "The new signing key %s was not published before it signs: until verifiers have fetched it,"
                            + " they may refuse its tokens",
                    keys.current().id());
        }
        inForce = keys;
        LOG.infof("The signing keys have changed: %s", keys);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_READINGS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was found at one look: all texts, or why there are none. */
    private record Reading(Optional<SigningKeyTexts> texts, String problem) {
        static Reading of(Path folder) {
            try {
                return new Reading(Optional.of(SigningKeyTexts.read(folder)), "");
            } catch (UnusableSigningKeys e) {
                return new Reading(Optional.empty(), e.getMessage());
            }
        }

        SigningKeySet keys() {
            return SigningKeySet.of(texts.orElseThrow(() -> new UnusableSigningKeys(problem)));
        }
    }
}
