package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its own network reads it.
 *
 * @param open true while answers are taken
 * @param relayed the members that it reached; null under five, like every total of members
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
                counts.relayed() < NetworkFigures.LEAST ? null : counts.relayed(),
                counts.answered(),
                scheme.reminderWaves());
    }

    /** The number of members that a scheme reached and of those that answered. */
    record SchemeCounts(int relayed, int answered) {

        static final SchemeCounts NONE = new SchemeCounts(0, 0);
    }
}
