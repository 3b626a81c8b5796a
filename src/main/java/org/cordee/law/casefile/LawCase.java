package org.cordee.law.casefile;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.law.HolidayZone;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One consortium and one consultation, as far as it is known at one instant.
 *
 * @param consortium null when the case asks about a deposit or a message alone
 * @param expect the expected answer of the file, a subset of it
 */
public record LawCase(
        String name,
        ZonedDateTime at,
        CaseConsultation consultation,
        List<CaseLot> lots,
        List<CaseOperator> organisations,
        @Nullable CaseConsortium consortium,
        List<CaseCandidacy> others,
        @Nullable CaseDeposit deposit,
        List<CaseDeposit> deposits,
        @Nullable CompositionChange change,
        @Nullable CaseBuyerMessage buyerMessage,
        List<CaseMilestone> milestones,
        Map<String, Object> expect) {

    /** Returns the same case with another composition of the consortium. */
    public LawCase with(CaseConsortium other) {
        return new LawCase(
                name,
                at,
                consultation,
                lots,
                organisations,
                other,
                others,
                deposit,
                deposits,
                change,
                buyerMessage,
                milestones,
                expect);
    }

    /** Returns the same case with the question about a change of members. */
    public LawCase with(CompositionChange asked) {
        return new LawCase(
                name,
                at,
                consultation,
                lots,
                organisations,
                consortium,
                others,
                deposit,
                deposits,
                asked,
                buyerMessage,
                milestones,
                expect);
    }

    /**
     * Returns the zone of the public holidays of the buyer's place: its NUTS area, else the time zone of an overseas
     * territory, else the places of the lots answered.
     */
    public HolidayZone holidays() {
        String place = consultation.buyer().place();
        if (place != null) {
            return HolidayZone.of(List.of(place));
        }
        return consultation
                .zone()
                .flatMap(HolidayZone::ofTimeZone)
                .orElseGet(() -> HolidayZone.of(lotsAnswered().stream()
                        .flatMap(lot -> lot.places().stream())
                        .toList()));
    }

    /** Returns the organisation of an establishment. When the file does not describe it, only its number is known. */
    public CaseOperator organisation(String id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseGet(() -> CaseOperator.undescribed(id));
    }

    /**
     * Converts an instant to the place whose days count: the consultation's, else that of the zone in which {@code at}
     * is written, else Paris.
     */
    public ZonedDateTime atPlace(ZonedDateTime moment) {
        return moment.withZoneSameInstant(zone().orElse(Deadline.PARIS));
    }

    /**
     * Returns true when a deadline is written with an offset that is neither that of Paris then nor UTC, and no zone
     * names the place: its days cannot be counted.
     */
    public boolean hasUnknownPlace() {
        return zone().isEmpty()
                && Stream.of(consultation.offerDeadline(), consultation.applicationDeadline())
                        .filter(Objects::nonNull)
                        .anyMatch(LawCase::isElsewhere);
    }

    private Optional<ZoneId> zone() {
        return consultation.zone().or(() -> Optional.of(at.getZone()).filter(CaseConsultation::isAPlace));
    }

    private static boolean isElsewhere(ZonedDateTime moment) {
        return !moment.getOffset().equals(ZoneOffset.UTC)
                && !moment.getOffset()
                        .equals(moment.withZoneSameInstant(Deadline.PARIS).getOffset());
    }

    /**
     * Returns the lots that the consortium answers and that still count: a cancelled lot keeps its rows and is ignored.
     */
    public List<CaseLot> lotsAnswered() {
        return consortium == null
                ? List.of()
                : lots.stream()
                        .filter(lot -> consortium.lots().contains(lot.number()) && !lot.isCancelled())
                        .toList();
    }
}
