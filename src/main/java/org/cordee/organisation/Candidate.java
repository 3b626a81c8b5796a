package org.cordee.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An establishment that could fill a slot, with its score and the reasons. Reasons are codes with arguments; pages turn
 * them into text.
 *
 * @param kilometres to the place of the work, from seat to seat of the départements; 0 inside it, null when unknown
 */
public record Candidate(
        UUID organisationId,
        UUID establishmentId,
        String legalName,
        String city,
        @Nullable Integer kilometres,
        Set<OrganisationKind> kinds,
        Score score,
        List<Reason> reasons) {

    /** Returns the same candidate with one reason before all others. */
    Candidate withFirstReason(Reason first) {
        List<Reason> all = Stream.concat(Stream.of(first), reasons.stream()).toList();
        return new Candidate(organisationId, establishmentId, legalName, city, kilometres, kinds, score, all);
    }

    /** The score: five parts with a sum of a hundred at most. The price is no part of it. */
    public record Score(int trade, int territory, int capacity, int targets, int reliability) {

        public static final int MOST_TRADE = 30;
        public static final int MOST_TERRITORY = 20;
        public static final int MOST_CAPACITY = 20;
        public static final int MOST_TARGETS = 20;
        public static final int MOST_RELIABILITY = 10;

        public int total() {
            return trade + territory + capacity + targets + reliability;
        }
    }

    /**
     * One reason about a candidate.
     *
     * @param key message key, for example {@code organisation.reason.same-trade}
     * @param strong false for a weak point, which is shown as well
     */
    public record Reason(String key, boolean strong, List<Object> arguments) {

        static Reason strong(String key, Object... arguments) {
            return new Reason("organisation.reason." + key, true, List.of(arguments));
        }

        static Reason weak(String key, Object... arguments) {
            return new Reason("organisation.reason." + key, false, List.of(arguments));
        }
    }
}
