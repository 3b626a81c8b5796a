package org.cordee.consortium;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.law.JudgingReplacements;
import org.cordee.law.JudgingReplacements.ReplacementJudgement;
import org.cordee.law.ReplacementFacts;
import org.cordee.organisation.FindingSupport;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Advises the lead about a slot that no candidate has taken or that becomes free (D16); the question changes nothing.
 */
@Component
@Transactional(readOnly = true)
public class AdvisingReplacement {

    private final ConsortiumReading reading;
    private final Consortia consortia;
    private final Slots slots;
    private final Tenders tenders;
    private final FindingSupport support;
    private final JudgingReplacements table;
    private final BusinessClock clock;

    AdvisingReplacement(
            ConsortiumReading reading,
            Consortia consortia,
            Slots slots,
            Tenders tenders,
            FindingSupport support,
            JudgingReplacements table,
            BusinessClock clock) {
        this.reading = reading;
        this.consortia = consortia;
        this.slots = slots;
        this.tenders = tenders;
        this.support = support;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Returns the advice for one slot.
     *
     * @throws NotFound for every user but the lead, and for a slot of another consortium
     */
    public ReplacementAdvice advise(Actor actor, UUID consortiumId, UUID slotId) {
        int others = reading.shortlist(actor, consortiumId, slotId).found();
        Consortium consortium = consortia.get(consortiumId);
        Slot slot = slots.get(slotId);
        Set<String> places = tenders.facts(consortium.consultationId())
                .lot(slot.lotId())
                .map(TenderLot::places)
                .orElse(Set.of());
        int known = support.findInArea(actor, places).size();
        int waiting = (int)
                slot.candidates().stream().filter(RankedCandidate::isWaiting).count();
        boolean inTime = clock.now().isBefore(consortium.deadline().instant());
        boolean mandatory = slot.need().mandatory();
        ReplacementJudgement said = table.judge(new ReplacementFacts(
                LocalDate.ofInstant(clock.now(), Deadline.PARIS),
                waiting > 0,
                inTime,
                mandatory,
                others > 0,
                known > 0));
        return new ReplacementAdvice(
                slotId, said.step(), said.dropAllowed(), mandatory, inTime, waiting, others, known, said.article());
    }
}
