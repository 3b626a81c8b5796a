package org.cordee.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RecordingConsultations;
import org.cordee.tender.Reservation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Real sample notices (their deadlines lie in the past) and one invented consultation whose deadline lies ahead. */
@Component
class DemoConsultations {

    private final ImportingNotices importing;
    private final RecordingConsultations recording;
    private final BusinessClock clock;

    DemoConsultations(ImportingNotices importing, RecordingConsultations recording, BusinessClock clock) {
        this.importing = importing;
        this.recording = recording;
        this.clock = clock;
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

    /** @return the consultation's id; its offers are due at noon of a working day in about 32 days */
    UUID recordBanksOfTheOrme() {
        LocalDate due = LocalDate.ofInstant(clock.now(), Deadline.PARIS).plusDays(32);
        while (due.getDayOfWeek().getValue() > 5) {
            due = due.plusDays(1);
        }
        Deadline noon = Deadline.inZone(ZonedDateTime.of(due, LocalTime.NOON, Deadline.PARIS));
        return recording.record(
                Actor.system(),
                new ConsultationContent(
                        "VO-2026-0417",
                        "Réaménagement des Berges de l’Orme",
                        Buyer.named("Métropole du Val-d’Orme"),
                        ProcedureKind.OPEN,
                        ContractNature.WORKS,
                        "https://marches.val-orme.example",
                        false,
                        List.of(
                                lot("LOT-0003", "Déconstruction sélective et réemploi", "45111100", "2184500.00", noon),
                                lot("LOT-0005", "Espaces verts et berges", "77310000", "640000.00", noon))));
    }

    private static LotContent lot(String key, String title, String cpv, String value, Deadline due) {
        return new LotContent(
                key,
                title,
                cpv,
                List.of(),
                Amount.of(value),
                ContractPeriod.ofMonths(18),
                List.of("FRK26"),
                Reservation.NONE,
                Set.of(),
                Set.of("opp"),
                Set.of(),
                null,
                1707,
                new LotContent.Deadlines(null, null, due));
    }
}
