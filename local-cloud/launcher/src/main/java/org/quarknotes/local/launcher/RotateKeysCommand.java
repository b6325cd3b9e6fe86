package org.quarknotes.local.launcher;

import java.util.concurrent.Callable;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.LocalSigningKeys;
import org.quarknotes.local.system.Rotation;
import org.quarknotes.local.system.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "rotate-keys", description = "Lets the next key sign access tokens, and makes a new next one.")
final class RotateKeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--force", description = "Even if tokens of the key that goes may still live.")
    private boolean force;

    @Override
    public Integer call() {
        var folder = House.here().runFolder();
        return tell(LocalSigningKeys.of(folder).rotate(force), folder);
    }

    private int tell(Rotation rotation, RunFolder folder) {
        return switch (rotation) {
            case Rotation.Done done -> {
                System.out.println(text(done, Claim.isTaken(folder)));
                yield 0;
            }
            case Rotation.TooSoon tooSoon -> refuse(text(tooSoon));
            case Rotation.NoKeys none -> refuse("There are no signing keys yet: ./dev up makes them.");
        };
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    static String text(Rotation.Done done, boolean running) {
        return """
                current    %s   %s
                next       %s   new; published, and signs after the next rotation
                previous   %s   verifies until the next rotation, which is safe from %s on""".formatted(
                        done.current(),
                        running
                                ? "signs as soon as user-service has seen it, in 12 seconds at most"
                                : "signs after ./dev up --keep; without --keep there will be other keys",
                        done.next(),
                        done.previous(),
                        Words.time(done.again()));
    }

    static String text(Rotation.TooSoon tooSoon) {
        return "The keys were changed at %s, and tokens may live that the previous one signed: again from %s on,"
                        .formatted(Words.time(tooSoon.last()), Words.time(tooSoon.again()))
                + " or at once with --force, and then such tokens are refused.";
    }
}
