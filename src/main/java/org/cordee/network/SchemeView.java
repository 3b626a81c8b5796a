package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its own network reads it.
 *
 * @param open true while answers are taken
 * @param relayed the members that it reached; null under five, and while one to four of them have no name here
 * @param answered the members that sent answers
 * @param reminderWaves the waves of reminders that were sent
 */
public record SchemeView(
        UUID id,
        long version,
        SchemeTerms terms,
        List<SchemeQuestion> questions,
        SchemeState state,
        boolean open,
        @Nullable Instant publishedAt,
        @Nullable Integer relayed,
        int answered,
        int reminderWaves) {

    static SchemeView of(Scheme scheme, SchemeCounts counts, Instant now) {
        return new SchemeView(
                scheme.id(),
                scheme.version(),
                scheme.terms(),
                scheme.questions(),
                scheme.state(),
                scheme.isOpen(now),
                scheme.publishedAt(),
                counts.shown(),
                counts.answered(),
                scheme.reminderWaves());
    }

    /**
     * The members that a scheme reached.
     *
     * @param unnamed those that the network may not name
     */
    record SchemeCounts(int relayed, int answered, int unnamed) {

        static final SchemeCounts NONE = new SchemeCounts(0, 0, 0);

        /** Returns the number of members; null when it, or its difference to those with a name, would tell on few. */
        @Nullable
        Integer shown() {
            boolean few = unnamed > 0 && unnamed < NetworkFigures.LEAST;
            return relayed < NetworkFigures.LEAST || few ? null : relayed;
        }
    }
}
