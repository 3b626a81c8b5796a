package org.cordee.play;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The grouping that follows from a need: it is launched when its lead and the buyer were introduced. */
final class NeedGrouping implements SimulatedCase {

    private final SimulatedNeed need;
    private final Supplier<SimulatedConsortium> launch;
    private volatile @Nullable SimulatedConsortium launched;
    private volatile @Nullable SimulationStopped stopped;

    /** @param launch launches the consortium; it is called once */
    NeedGrouping(SimulatedNeed need, Supplier<SimulatedConsortium> launch) {
        this.need = need;
        this.launch = launch;
    }

    @Override
    public boolean round() {
        SimulatedConsortium consortium = launched;
        if (consortium != null) {
            boolean acted = consortium.round();
            if (consortium.isOver()) {
                need.groupingEnded();
            }
            return acted;
        }
        if (need.isOver()) {
            stop("The grouping was not launched: its need ended as " + need.state() + '.');
            return false;
        }
        return need.isGroupingReady() && isLaunched();
    }

    private boolean isLaunched() {
        try {
            launched = launch.get();
            return true;
        } catch (SimulationStopped no) {
            if (no.exitCode() != 1) {
                throw no;
            }
            stopped = no;
            need.groupingEnded();
            return false;
        }
    }

    @Override
    public void requireMovable(List<JsonNode> incidents) {
        SimulatedConsortium consortium = launched;
        if (consortium != null) {
            consortium.requireMovable(incidents);
            endWhenOver();
        }
    }

    @Override
    public void requireDue(boolean anything) {
        SimulatedConsortium consortium = launched;
        if (consortium != null) {
            consortium.requireDue(anything);
            endWhenOver();
        } else if (!anything) {
            stop("The grouping was not launched, and nothing is due.");
        }
    }

    @Override
    public void stop(String sentence) {
        SimulatedConsortium consortium = launched;
        if (consortium != null) {
            consortium.stop(sentence);
        } else {
            stopped = SimulationStopped.because(sentence);
        }
        need.groupingEnded();
    }

    private void endWhenOver() {
        if (isOver()) {
            need.groupingEnded();
        }
    }

    @Override
    public boolean isOver() {
        SimulatedConsortium consortium = launched;
        return stopped != null || consortium != null && consortium.isOver();
    }

    @Override
    public SimulationTimeline timeline() {
        SimulatedConsortium consortium = launched;
        return consortium == null ? need.timeline() : consortium.timeline();
    }

    /** Returns the consortium; null before its launch. */
    @Nullable
    SimulatedConsortium launched() {
        return launched;
    }

    SimulatedNeed need() {
        return need;
    }

    /** Returns why no receipt was obtained; null when all is well. */
    @Nullable
    SimulationStopped stopped() {
        SimulatedConsortium consortium = launched;
        return consortium == null ? stopped : consortium.stopped();
    }

    /** Returns the state of the grouping for a list; empty before its launch. */
    String state() {
        SimulatedConsortium consortium = launched;
        return consortium == null ? "" : consortium.state();
    }
}
