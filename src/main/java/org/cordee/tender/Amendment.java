package org.cordee.tender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks a notice that states the changed values alone, as corrections in the BOAMP do. A value that it does not state
 * stays as it is.
 *
 * @param told changes in words that no field holds
 */
public record Amendment(List<NoticeChange> told) {

    public Amendment {
        told = List.copyOf(told);
    }

    /**
     * Returns the known content with the stated values. A stated deadline applies to all lots unless the notice names
     * lots of its own.
     */
    ConsultationContent over(ConsultationContent known, ConsultationContent stated) {
        Map<String, LotContent> statedLots = stated.lots().stream()
                .collect(Collectors.toMap(lot -> String.valueOf(lot.key()), Function.identity(), (one, other) -> one));
        LotContent forAll = stated.lots().size() == 1 ? stated.lots().get(0) : null;
        List<LotContent> lots = known.lots().stream()
                .map(lot -> lot(lot, statedLots.getOrDefault(String.valueOf(lot.key()), forAll)))
                .toList();
        return new ConsultationContent(
                stated(stated.reference(), known.reference()),
                known.title(),
                known.buyer(),
                stated(stated.procedure(), known.procedure()),
                stated(stated.nature(), known.nature()),
                stated(stated.platformUrl(), known.platformUrl()),
                lots,
                known.documents());
    }

    private static LotContent lot(LotContent known, @Nullable LotContent stated) {
        if (stated == null) {
            return known;
        }
        LotContent.Deadlines before = known.deadlines();
        LotContent.Deadlines after = stated.deadlines();
        boolean same = Objects.equals(known.key(), stated.key());
        return new LotContent(
                known.key(),
                known.title(),
                same ? stated(stated.cpv(), known.cpv()) : known.cpv(),
                known.additionalCpvs(),
                same ? stated(stated.estimatedValue(), known.estimatedValue()) : known.estimatedValue(),
                same && !stated.period().isUnknown() ? stated.period() : known.period(),
                known.places(),
                known.reservation(),
                known.publishedReservation(),
                known.socialObjectives(),
                known.strategicKinds(),
                known.reservedExecution(),
                known.insertionHours(),
                new LotContent.Deadlines(
                        stated(after.question(), before.question()),
                        stated(after.application(), before.application()),
                        stated(after.offer(), before.offer())),
                known.terms());
    }

    private static <T> @Nullable T stated(@Nullable T stated, @Nullable T known) {
        return stated == null ? known : stated;
    }
}
