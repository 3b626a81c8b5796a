package org.cordee.play;

import java.util.ArrayList;
import java.util.List;
import org.cordee.play.SimulatedEntry.Part;

/** Creates the parties of a simulated call: the structures that are needed anyway when needs are played, too. */
final class BookletSetup {

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;
    private final SimulationTimeline timeline;

    /** @param administrator who coordinates, too */
    BookletSetup(
            PublicApiClient api,
            Credentials administrator,
            SimulationClock clock,
            ProgressBar bar,
            SimulationTimeline timeline) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
        this.timeline = timeline;
    }

    /** Creates or finds the contributors. */
    SimulatedCall prepare(int contributors, long seed) {
        SimulatedParties parties = new SimulatedParties(api, administrator, seed);
        List<Party> playing = new ArrayList<>(List.of(Party.coordination(administrator)));
        List<SimulatedEntry> entries = new ArrayList<>();
        for (int number = 1; number <= contributors; number++) {
            bar.show("contributor " + number);
            Party structure = parties.structure(number);
            playing.add(structure);
            entries.add(new SimulatedEntry(number, structure, Part.of(number, contributors)));
        }
        PlayingParties play =
                new PlayingParties(api, clock, timeline, bar, playing, new BookletActions(api, seed, entries));
        return new SimulatedCall(api, administrator, clock, timeline, play, seed, entries);
    }
}
