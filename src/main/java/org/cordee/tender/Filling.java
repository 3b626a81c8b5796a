package org.cordee.tender;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins a corrigendum with what is known: published values win, unsaid ones leave what is there. */
final class Filling {

    private Filling() {}

    static ConsultationContent keepWhatNoticesLack(ConsultationContent known, ConsultationContent published) {
        Map<String, LotContent> lots =
                known.lots().stream().collect(Collectors.toMap(lot -> String.valueOf(lot.key()), Function.identity()));
        List<LotContent> merged = published.lots().stream()
                .map(lot -> lot(lots.get(String.valueOf(lot.key())), lot))
                .toList();
        return new ConsultationContent(
                or(published.reference(), known.reference()),
                published.title(),
                published.buyer(),
                or(published.procedure(), known.procedure()),
                or(published.nature(), known.nature()),
                or(published.platformUrl(), known.platformUrl()),
                or(published.severalBidsForbidden(), known.severalBidsForbidden()),
                merged);
    }

    private static LotContent lot(@Nullable LotContent known, LotContent published) {
        if (known == null) {
            return published;
        }
        boolean sameReservation = known.publishedReservation().equals(published.publishedReservation());
        return new LotContent(
                published.key(),
                published.title(),
                published.cpv(),
                published.additionalCpvs(),
                or(published.estimatedValue(), known.estimatedValue()),
                published.period().isUnknown() ? known.period() : published.period(),
                published.places().isEmpty() ? known.places() : published.places(),
                // the lead may have looked up which article the published code means
                sameReservation ? known.reservation() : published.reservation(),
                published.publishedReservation(),
                published.socialObjectives(),
                published.strategicKinds(),
                or(published.reservedExecution(), known.reservedExecution()),
                or(published.insertionHours(), known.insertionHours()),
                new LotContent.Deadlines(
                        or(published.deadlines().question(), known.deadlines().question()),
                        or(
                                published.deadlines().application(),
                                known.deadlines().application()),
                        or(published.deadlines().offer(), known.deadlines().offer())));
    }

    private static <T> @Nullable T or(@Nullable T published, @Nullable T known) {
        return published != null ? published : known;
    }
}
