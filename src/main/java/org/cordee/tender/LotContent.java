package org.cordee.tender;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The published content of one lot. A value that may be missing is null until the lead has filled it in.
 *
 * @param key the lot's identifier in the notice, for example LOT-0001
 * @param places NUTS areas where the work is done
 * @param publishedReservation the codes of BT-71 as published; {@code reservation} is their meaning in French law
 * @param socialObjectives BT-775
 * @param strategicKinds BT-06
 * @param reservedExecution BT-736: performed within sheltered employment programmes
 * @param terms values that the documents alone state; unknown when there is a notice and nothing else
 */
public record LotContent(
        @Nullable String key,
        @Nullable String title,
        @Nullable String cpv,
        List<String> additionalCpvs,
        @Nullable Amount estimatedValue,
        ContractPeriod period,
        List<String> places,
        Reservation reservation,
        Set<String> publishedReservation,
        Set<String> socialObjectives,
        Set<String> strategicKinds,
        @Nullable Boolean reservedExecution,
        @Nullable Integer insertionHours,
        Deadlines deadlines,
        LotTerms terms) {

    public LotContent {
        additionalCpvs = List.copyOf(additionalCpvs);
        places = List.copyOf(places);
        publishedReservation = Set.copyOf(publishedReservation);
        socialObjectives = Set.copyOf(socialObjectives);
        strategicKinds = Set.copyOf(strategicKinds);
    }

    /** The three deadlines of a bidder; a notice rarely contains all of them. */
    public record Deadlines(
            @Nullable Deadline question,
            @Nullable Deadline application,
            @Nullable Deadline offer) {

        public static final Deadlines UNKNOWN = new Deadlines(null, null, null);

        /**
         * Returns the deadline a consortium must meet next: the one for offers, or the one for applications where
         * offers are invited later.
         */
        public @Nullable Deadline binding() {
            return offer != null ? offer : application;
        }
    }

    /** Creates a lot typed in by hand, with the values that it must have. */
    public static LotContent of(String key, String title, String cpv) {
        return new LotContent(
                key,
                title,
                cpv,
                List.of(),
                null,
                ContractPeriod.UNKNOWN,
                List.of(),
                Reservation.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                Deadlines.UNKNOWN,
                LotTerms.UNKNOWN);
    }

    public LotContent with(Deadlines moments) {
        return with(moments, terms);
    }

    public LotContent with(LotTerms said) {
        return with(deadlines, said);
    }

    private LotContent with(Deadlines moments, LotTerms said) {
        return new LotContent(
                key,
                title,
                cpv,
                additionalCpvs,
                estimatedValue,
                period,
                places,
                reservation,
                publishedReservation,
                socialObjectives,
                strategicKinds,
                reservedExecution,
                insertionHours,
                moments,
                said);
    }

    public static String sorted(Set<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }
}
