package org.cordee.tender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Joins a corrigendum with the known content: published values win, and values missing in the corrigendum are removed
 * unless a user filled them in by hand.
 */
final class CorrigendumMerge {

    private CorrigendumMerge() {}

    /**
     * Returns the content after the corrigendum.
     *
     * @param lots the fields filled in by hand of each lot, by the lot's key
     */
    public static ConsultationContent merge(
            ConsultationContent known,
            ManualFields filled,
            Map<String, ManualFields> lots,
            ConsultationContent published) {
        Map<String, LotContent> knownLots =
                known.lots().stream().collect(Collectors.toMap(lot -> String.valueOf(lot.key()), Function.identity()));
        List<LotContent> merged = published.lots().stream()
                .map(lot -> lot(
                        knownLots.get(String.valueOf(lot.key())),
                        lots.getOrDefault(String.valueOf(lot.key()), ManualFields.NOTHING),
                        lot))
                .toList();
        return new ConsultationContent(
                filled.publishedOrManual(ConsultationField.REFERENCE, published.reference(), known.reference()),
                published.title(),
                published
                        .buyer()
                        .of(filled.manualOrPublished(
                                ConsultationField.BUYER_KIND,
                                published.buyer().kind(),
                                known.buyer().kind())),
                filled.publishedOrManual(ConsultationField.PROCEDURE, published.procedure(), known.procedure()),
                filled.publishedOrManual(ConsultationField.NATURE, published.nature(), known.nature()),
                filled.publishedOrManual(ConsultationField.PLATFORM, published.platformUrl(), known.platformUrl()),
                merged,
                known.documents());
    }

    private static LotContent lot(@Nullable LotContent known, ManualFields filled, LotContent published) {
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
                filled.publishedOrManual(ConsultationField.VALUE, published.estimatedValue(), known.estimatedValue()),
                Objects.requireNonNullElse(
                        filled.publishedOrManual(ConsultationField.PERIOD, period, known.period()),
                        ContractPeriod.UNKNOWN),
                Objects.requireNonNullElse(
                        filled.publishedOrManual(ConsultationField.PLACES, places, known.places()), List.of()),
                // The lead may have looked up which article the published code means.
                sameReservation ? known.reservation() : published.reservation(),
                published.publishedReservation(),
                published.socialObjectives(),
                published.strategicKinds(),
                filled.publishedOrManual(
                        ConsultationField.RESERVED_EXECUTION, published.reservedExecution(), known.reservedExecution()),
                // Notices do not contain this value.
                known.insertionHours(),
                deadlines(known.deadlines(), filled, published.deadlines()),
                known.terms().with(published.terms().offer()));
    }

    private static LotContent.Deadlines deadlines(
            LotContent.Deadlines known, ManualFields filled, LotContent.Deadlines published) {
        return new LotContent.Deadlines(
                deadline(filled, ConsultationField.QUESTION_DEADLINE, published.question(), known.question()),
                deadline(filled, ConsultationField.APPLICATION_DEADLINE, published.application(), known.application()),
                deadline(filled, ConsultationField.OFFER_DEADLINE, published.offer(), known.offer()));
    }

    /** Keeps the reading that the lead confirmed when the corrigendum repeats the same doubtful hour. */
    private static @Nullable Deadline deadline(
            ManualFields filled, ConsultationField field, @Nullable Deadline published, @Nullable Deadline known) {
        boolean confirmed = published != null
                && known != null
                && filled.contains(field)
                && published.hasTwoReadings()
                && published.isReadAs(known);
        return confirmed ? known : filled.publishedOrManual(field, published, known);
    }
}
