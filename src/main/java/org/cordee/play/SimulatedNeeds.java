package org.cordee.play;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * All needs of a simulation with the people who act on them. They are published in waves, so that several digests have
 * something new to tell: the next wave follows when structures were asked about all needs before.
 */
final class SimulatedNeeds implements SimulatedCase {

    private static final int WAVES = 3;

    private final SimulatedEcosystem ecosystem;
    private final SimulationTimeline timeline;
    private final ProgressBar bar;
    private final List<SimulatedNeed> needs;
    private final PlayingParties play;
    private int published;

    /** @param timeline of the tasks of all needs */
    SimulatedNeeds(
            SimulatedEcosystem ecosystem,
            SimulationTimeline timeline,
            ProgressBar bar,
            List<SimulatedNeed> needs,
            PlayingParties play) {
        this.ecosystem = ecosystem;
        this.timeline = timeline;
        this.bar = bar;
        this.needs = List.copyOf(needs);
        this.play = play;
    }

    @Override
    public boolean round() {
        boolean acted = publishWave();
        for (SimulatedNeed need : needs.subList(0, published)) {
            acted |= !need.isOver() && played(need);
        }
        return play.round(this::isOurs) || acted;
    }

    private boolean publishWave() {
        if (published == needs.size() || !needs.subList(0, published).stream().allMatch(SimulatedNeed::isAsked)) {
            return false;
        }
        int wave = (needs.size() + WAVES - 1) / WAVES;
        for (SimulatedNeed need : needs.subList(published, Math.min(published + wave, needs.size()))) {
            bar.step("need " + need.number());
            if (guarded(need, () -> {
                need.publish();
                return true;
            })) {
                ecosystem.watchers().expect(need.id());
            }
            published++;
        }
        return true;
    }

    private static boolean played(SimulatedNeed need) {
        return guarded(need, need::round);
    }

    /** Performs an act; a need that cannot go on stops no other one. */
    private static boolean guarded(SimulatedNeed need, BooleanSupplier act) {
        try {
            return act.getAsBoolean();
        } catch (SimulationStopped no) {
            if (no.exitCode() != 1) {
                throw no;
            }
            need.stop(no);
            return false;
        }
    }

    private boolean isOurs(JsonNode task) {
        String root = NeedActions.rootOf(task);
        return ecosystem.knows(root) && ecosystem.needOf(root).stopped() == null;
    }

    @Override
    public void requireMovable(List<JsonNode> incidents) {
        for (JsonNode incident : incidents) {
            String root = NeedActions.rootOf(incident);
            if (ecosystem.knows(root)) {
                ecosystem
                        .needOf(root)
                        .stop(SimulationStopped.because("The need stands still at "
                                + incident.path("elementId").asString("a step")
                                + ", which waits for a coordinator."));
            }
        }
        for (SimulatedNeed need : needs) {
            Predicate<JsonNode> ofNeed = task -> isOurs(task) && ecosystem.needOf(NeedActions.rootOf(task)) == need;
            String refusal = need.isOver() || !need.isPublished() ? "" : play.openRefusal(ofNeed);
            if (!refusal.isEmpty()) {
                need.stop(SimulationStopped.because(
                        "The need (" + need.state() + ") stands still: the server refused " + refusal));
            }
        }
    }

    @Override
    public void requireDue(boolean anything) {
        if (!anything) {
            stop("No party has a task about the need that it can act on, and nothing is due.");
        }
    }

    @Override
    public void stop(String sentence) {
        needs.stream()
                .filter(need -> !need.isOver())
                .forEach(need -> need.stop(SimulationStopped.because(sentence + " (" + need.state() + ")")));
        published = needs.size();
    }

    @Override
    public boolean isOver() {
        return needs.stream().allMatch(SimulatedNeed::isOver);
    }

    @Override
    public SimulationTimeline timeline() {
        return timeline;
    }
}
