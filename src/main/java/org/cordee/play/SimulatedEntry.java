package org.cordee.play;

import java.time.Instant;

/** The contribution of one structure to a simulated booklet, with the part that the structure plays. */
final class SimulatedEntry {

    /** Fewer contributors cannot play all parts. */
    static final int FEWEST = 4;

    private static final int ONE_REVISED_IN = 5;

    private final int number;
    private final Party structure;
    private final Part part;
    private volatile String id = "";
    private volatile String state = "";
    private volatile Instant writesFrom = Instant.MAX;
    private volatile Instant dueAt = Instant.MAX;

    /** @param number from 1, the place in the booklet */
    SimulatedEntry(int number, Party structure, Part part) {
        this.number = number;
        this.structure = structure;
        this.part = part;
    }

    /** The parts that structures play: each does something else with its invitation. */
    enum Part {
        /** Hands in before the date. */
        PROMPT("CHECKED", 1),
        /** Hands in before the date, and once more after a remark of the coordinator. */
        REVISED("CHECKED", 2),
        /** Misses the date, is granted more time and hands in. */
        GRANTED("CHECKED", 1),
        /** Misses the date and gets no more time. */
        LATE("LAPSED", 0),
        /** Hands in before the date, and takes the entry back after the publication. */
        WITHDRAWN("WITHDRAWN", 1);

        private final String end;
        private final int revisions;

        Part(String end, int revisions) {
            this.end = end;
            this.revisions = revisions;
        }

        /** Returns the part of a contributor: two are late, and one of them stays so; the first one withdraws. */
        static Part of(int number, int contributors) {
            if (number >= contributors - 1) {
                return number == contributors ? LATE : GRANTED;
            }
            if (number == 1) {
                return WITHDRAWN;
            }
            return number % ONE_REVISED_IN == 2 ? REVISED : PROMPT;
        }

        /** Returns the state in which the contribution ends. */
        String end() {
            return end;
        }

        /** Returns how many texts the structure sends. */
        int revisions() {
            return revisions;
        }

        boolean isPublished() {
            return this != LATE;
        }

        /** Tells if the entry is in the last version of the booklet. */
        boolean staysPublic() {
            return isPublished() && this != WITHDRAWN;
        }
    }

    /**
     * Begins the invitation. A structure that is late writes only when it is granted more time.
     *
     * @param from when the structure writes unless it is late
     * @param until when its time is over
     */
    void begin(String contribution, Instant from, Instant until) {
        id = contribution;
        state = "INVITED";
        dueAt = until;
        if (part != Part.LATE && part != Part.GRANTED) {
            writesFrom = from;
        }
    }

    /** Notes more time, within which the structure writes at once. */
    void granted(Instant now, Instant until) {
        writesFrom = now;
        dueAt = until;
    }

    boolean isGranted() {
        return part == Part.GRANTED && !writesFrom.equals(Instant.MAX);
    }

    void isNow(String read) {
        state = read;
    }

    /** Tells if the structure and the coordinator have done what precedes the publication. */
    boolean isReadyToPublish() {
        return state.equals(part == Part.LATE ? part.end() : "CHECKED");
    }

    boolean hasEnded() {
        return state.equals(part.end());
    }

    int number() {
        return number;
    }

    Party structure() {
        return structure;
    }

    Part part() {
        return part;
    }

    /** Returns the id of the contribution; empty before the call is open. */
    String id() {
        return id;
    }

    String state() {
        return state;
    }

    Instant writesFrom() {
        return writesFrom;
    }

    /** Returns until when the structure may hand in its text. */
    Instant dueAt() {
        return dueAt;
    }
}
