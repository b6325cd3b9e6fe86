package org.quarknotes.local.launcher;

import java.net.URI;
import java.util.concurrent.Callable;
import org.quarknotes.local.smoke.Api;
import org.quarknotes.local.smoke.Narrator;
import org.quarknotes.local.smoke.SmokeStory;
import org.quarknotes.local.smoke.Surprise;
import org.quarknotes.local.smoke.TraceView;
import org.quarknotes.local.system.Probe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "smoke", description = "Tells the story of a note to the running system, step by step.")
final class SmokeCommand implements Callable<Integer> {

    @Option(names = "--gateway", description = "Another system's address, such as https://api.example.com.")
    private String gateway = "";

    @Override
    public Integer call() {
        var ports = House.here().ports();
        var address = gateway.isEmpty() ? ports.gateway() : URI.create(gateway);
        if (gateway.isEmpty() && !Probe.answers(address)) {
            System.err.println("Nobody answers at " + address + ": ./dev up --detach starts the system");
            return 1;
        }
        try (var api = new Api(address)) {
            var narrator = new Narrator(System.out, Screen.isTerminal());
            var traces = gateway.isEmpty() ? TraceView.at(ports.traces()) : TraceView.none();
            new SmokeStory(api, narrator, traces).tell();
            return 0;
        } catch (Surprise surprise) {
            System.err.println("\n" + surprise.getMessage());
            return 1;
        }
    }
}
