package org.cordee.play;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The decisions about one need, drawn from the seed: the same seed gives the same answers. The parties of a grouping that
 * follows from the need always say yes. Every third need interests few, so that a second batch is sent and some do not
 * answer in time.
 */
final class NeedDecisions {

    private static final List<String> REASONS =
            List.of("NO_CAPACITY", "TOO_FAR", "NOT_OUR_TRADE", "TOO_LARGE", "TOO_SMALL", "TOO_SHORT", "OTHER");
    private static final List<String> OUTCOMES = List.of("CONTRACT", "STILL_TALKING", "NO_FOLLOW_UP");
    private static final List<String> NEED_OUTCOMES =
            List.of("CONTRACT_WITH_THEM", "CONTRACT_WITH_OTHERS", "CONSULTATION", "NO_CONTRACT");
    private static final int ONE_IN = 6;

    private final long seed;
    private final int number;
    private final Set<String> certain;

    /**
     * @param number of the need, from 1
     * @param certain the names of the parties that always say yes
     */
    NeedDecisions(long seed, int number, Set<String> certain) {
        this.seed = seed;
        this.number = number;
        this.certain = Set.copyOf(certain);
    }

    /** The answer of a structure; a silent one lets the time pass. */
    enum Answer {
        YES,
        NO,
        SILENT
    }

    Answer answerOf(String structure) {
        if (certain.contains(structure)) {
            return Answer.YES;
        }
        int drawn = drawn("answer " + structure, ONE_IN);
        if (drawn == 0) {
            return Answer.SILENT;
        }
        int yes = number % 3 == 0 ? 1 : ONE_IN - 2;
        return drawn <= yes ? Answer.YES : Answer.NO;
    }

    String reasonOf(String structure) {
        return REASONS.get(drawn("reason " + structure, REASONS.size()));
    }

    /** Tells if a structure of the short list wants to talk to the buyer. */
    boolean consents(String structure) {
        return certain.contains(structure) || drawn("consent " + structure, ONE_IN) > 0;
    }

    String outcomeOfIntroduction(String structure) {
        return certain.contains(structure) ? "GROUPING" : OUTCOMES.get(drawn("outcome " + structure, OUTCOMES.size()));
    }

    /** Returns what the buyer reports: a need that led to a grouping has a consultation. */
    String outcomeOfNeed() {
        return certain.isEmpty() ? NEED_OUTCOMES.get(drawn("need", NEED_OUTCOMES.size())) : "CONSULTATION";
    }

    private int drawn(String what, int bound) {
        return new Random((seed * 31 + number) * 131 + what.hashCode()).nextInt(bound);
    }
}
