package org.cordee.tender.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.tender.content.ConsultationContent;
import org.cordee.tender.content.ContractPeriod;
import org.cordee.tender.content.LotContent;
import org.jspecify.annotations.Nullable;

/**
 * Joins a corrigendum with the known content: published values win, and values missing in the corrigendum are removed
 * unless a user filled them in by hand.
 */
public final class Filling {

    private Filling() {}

    /**
     * Returns the content after the corrigendum.
     *
     * @param lots the fields filled in by hand of each lot, by the lot's key
     */
    public static ConsultationContent keepWhatWasFilledIn(
            ConsultationContent known, FilledIn filled, Map<String, FilledIn> lots, ConsultationContent published) {
        Map<String, LotContent> knownLots =
                known.lots().stream().collect(Collectors.toMap(lot -> String.valueOf(lot.key()), Function.identity()));
        List<LotContent> merged = published.lots().stream()
                .map(lot -> lot(
                        knownLots.get(String.valueOf(lot.key())),
                        lots.getOrDefault(String.valueOf(lot.key()), FilledIn.NOTHING),
                        lot))
                .toList();
        return new ConsultationContent(
                filled.choose(ConsultationField.REFERENCE, published.reference(), known.reference()),
                published.title(),
                published
                        .buyer()
                        .of(filled.prefer(
                                ConsultationField.BUYER_KIND,
                                published.buyer().kind(),
                                known.buyer().kind())),
                filled.choose(ConsultationField.PROCEDURE, published.procedure(), known.procedure()),
                filled.choose(ConsultationField.NATURE, published.nature(), known.nature()),
                filled.choose(ConsultationField.PLATFORM, published.platformUrl(), known.platformUrl()),
                // Notices do not contain this value.
                known.severalBidsForbidden(),
                merged,
                known.documents());
    }

    private static LotContent lot(@Nullable LotContent known, FilledIn filled, LotContent published) {
        if (known == null) {
            return published;
        }
        boolean sameReservation = known.publishedReservation().equals(published.publishedReservation());
        ContractPeriod period = published.period().isUnknown() ? null : published.period();
        List<String> places = published.places().isEmpty() ? null : published.places();
        return new LotContent(
                published.key(),
                published.title(),
                published.cpv(),
                published.additionalCpvs(),
                filled.choose(ConsultationField.VALUE, published.estimatedValue(), known.estimatedValue()),
                Objects.requireNonNullElse(
                        filled.choose(ConsultationField.PERIOD, period, known.period()), ContractPeriod.UNKNOWN),
                Objects.requireNonNullElse(filled.choose(ConsultationField.PLACES, places, known.places()), List.of()),
                // The lead may have looked up which article the published code means.
                sameReservation ? known.reservation() : published.reservation(),
                published.publishedReservation(),
                published.socialObjectives(),
                published.strategicKinds(),
                filled.choose(
                        ConsultationField.RESERVED_EXECUTION, published.reservedExecution(), known.reservedExecution()),
                // Notices do not contain this value.
                known.insertionHours(),
                deadlines(known.deadlines(), filled, published.deadlines()),
                known.terms());
    }

    private static LotContent.Deadlines deadlines(
            LotContent.Deadlines known, FilledIn filled, LotContent.Deadlines published) {
        return new LotContent.Deadlines(
                filled.choose(ConsultationField.QUESTION_DEADLINE, published.question(), known.question()),
                filled.choose(ConsultationField.APPLICATION_DEADLINE, published.application(), known.application()),
                filled.choose(ConsultationField.OFFER_DEADLINE, published.offer(), known.offer()));
    }
}
