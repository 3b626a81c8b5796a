package org.cordee.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RecordingConsultations;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Creates the consultations of the demonstration: real sample notices, whose deadlines are in the past, and invented
 * ones whose deadlines are in the future.
 */
@Component
class DemoConsultations {

    /** Buyers with running costs above 60 million euros a year, which owe a larger share to a PME. */
    private static final Set<String> LARGE = Set.of("Métropole du Val-d’Orme", "Département de l’Orme");

    private final ImportingNotices importing;
    private final RecordingConsultations recording;

    DemoConsultations(ImportingNotices importing, RecordingConsultations recording) {
        this.importing = importing;
        this.recording = recording;
    }

    void importSamples() {
        try {
            for (Resource notice :
                    new PathMatchingResourcePatternResolver().getResources("classpath:demo/notices/c*.xml")) {
                try (InputStream document = notice.getInputStream()) {
                    importing.importNotice(Actor.system(), document);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("sample notices", failure);
        }
    }

    /**
     * An invented consultation of the demonstration.
     *
     * @param reference the buyer's reference, by which the consultation is found again
     * @param documents what the buyer's documents say
     */
    record Tender(
            String reference,
            String title,
            String buyer,
            ContractNature nature,
            int daysLeft,
            DocumentTerms documents,
            Lot... lots) {

        /** Creates a consultation whose documents name no essential task. */
        Tender(String reference, String title, String buyer, ContractNature nature, int daysLeft, Lot... lots) {
            this(reference, title, buyer, nature, daysLeft, List.of(), lots);
        }

        /** @param tasks the essential tasks that the documents name */
        Tender(
                String reference,
                String title,
                String buyer,
                ContractNature nature,
                int daysLeft,
                List<String> tasks,
                Lot... lots) {
            this(reference, title, buyer, nature, daysLeft, documents(buyer, tasks), lots);
        }

        private static DocumentTerms documents(String buyer, List<String> tasks) {
            boolean large = LARGE.contains(buyer);
            return new DocumentTerms(null, false, tasks, null, null, large, false, false, GlobalTerms.UNKNOWN);
        }
    }

    /**
     * A lot of an invented consultation.
     *
     * @param terms the terms that a user has read in the documents, which the notice does not contain
     */
    record Lot(int number, String title, String cpv, String value, int insertionHours, LotTerms terms) {

        /** Creates a lot whose documents were not read, so that the target of hours is not computable. */
        Lot(int number, String title, String cpv, String value, int insertionHours) {
            this(number, title, cpv, value, insertionHours, LotTerms.UNKNOWN);
        }

        /**
         * Returns the lot with the share of wages.
         * @param hourlyCost in euros; null when the documents give none and a default is to be confirmed
         */
        Lot worked(String labourShare, @Nullable String hourlyCost) {
            Amount cost = hourlyCost == null ? null : Amount.of(hourlyCost);
            return new Lot(
                    number,
                    title,
                    cpv,
                    value,
                    insertionHours,
                    new LotTerms(
                            Percentage.of(labourShare),
                            cost,
                            terms.severalBidsForbidden(),
                            terms.capacities(),
                            terms.reserved(),
                            terms.clause(),
                            terms.duties()));
        }

        Lot asking(AskedCapacities capacities) {
            return new Lot(number, title, cpv, value, insertionHours, terms.with(capacities));
        }
    }

    /**
     * Records the consultation with its lots.
     * @param today from which the days to the deadline count; offers are due at noon of a working day
     */
    void record(Tender tender, Instant today) {
        record(Actor.system(), tender, today);
    }

    /**
     * Records the consultation for an organisation, which may then share its lots.
     * @param today from which the days to the deadline count
     */
    void record(Actor owner, Tender tender, Instant today) {
        Deadline noon =
                noonOfAWorkingDay(LocalDate.ofInstant(today, Deadline.PARIS).plusDays(tender.daysLeft()));
        List<LotContent> lots =
                Arrays.stream(tender.lots()).map(lot -> content(lot, noon)).toList();
        recording.record(
                owner,
                new ConsultationContent(
                        tender.reference(),
                        tender.title(),
                        Buyer.named(tender.buyer()).of(BuyerKind.LOCAL),
                        ProcedureKind.OPEN,
                        tender.nature(),
                        "https://marches.val-orme.example",
                        lots,
                        tender.documents()));
    }

    private static Deadline noonOfAWorkingDay(LocalDate wished) {
        LocalDate due = wished;
        while (due.getDayOfWeek().getValue() > 5) {
            due = due.plusDays(1);
        }
        return Deadline.inZone(ZonedDateTime.of(due, LocalTime.NOON, Deadline.PARIS));
    }

    private static LotContent content(Lot lot, Deadline due) {
        return new LotContent(
                "LOT-000" + lot.number(),
                lot.title(),
                lot.cpv(),
                List.of(),
                Amount.of(lot.value()),
                ContractPeriod.ofMonths(18),
                List.of("FRK26"),
                Reservation.NONE,
                Set.of(),
                Set.of("opp"),
                Set.of(),
                null,
                lot.insertionHours(),
                new LotContent.Deadlines(null, null, due),
                lot.terms());
    }
}
