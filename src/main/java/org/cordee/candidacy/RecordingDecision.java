package org.cordee.candidacy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cordee.candidacy.CandidacyAccess.Applicant;
import org.cordee.consortium.Act;
import org.cordee.consortium.MarkingStage;
import org.cordee.consortium.TextRules;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead record what the buyer decided about the deposited application: selected and invited, or not. */
@Component
@Transactional
public class RecordingDecision {

    private final CandidacyAccess access;
    private final BuyerDecisions decisions;
    private final MarkingStage stages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingDecision(
            CandidacyAccess access,
            BuyerDecisions decisions,
            MarkingStage stages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.decisions = decisions;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records that the buyer invites to tender. The date for bids becomes the deadline of the grouping, and another date
     * moves it. The same again changes nothing.
     *
     * @param invitedOn the date of the invitation
     * @param offersDue until when bids are deposited
     * @throws NotFound for all users but the lead
     * @throws RuleViolation before the deposit, for an invitation of the future, for a date that is past, and when the
     * application was not selected
     */
    public void invited(Actor actor, UUID consortiumId, LocalDate invitedOn, Deadline offersDue) {
        Act act = Act.now(actor, clock);
        Applicant applicant = access.lockForLead(actor, consortiumId);
        BuyerDecision earlier = decisions.findById(consortiumId).orElse(null);
        if (earlier != null && !earlier.isSelected()) {
            throw new RuleViolation("candidacy.decision.other");
        }
        if (earlier != null && offersDue.equals(earlier.offersDue())) {
            return;
        }
        requirePast(act, "invitedOn", invitedOn, applicant.consortium().deadline());
        if (!offersDue.instant().isAfter(act.at())) {
            throw RuleViolation.of("offersDueAt", "candidacy.decision.offers-past");
        }
        stages.invited(act, consortiumId, offersDue);
        if (earlier != null) {
            earlier.move(act, offersDue);
            decisions.save(earlier);
            events.publishEvent(new CandidacyEvent.InvitationDateMoved(
                    act.eventHeader(consortiumId), offersDue.instant()));
            return;
        }
        decisions.save(BuyerDecision.selected(act, consortiumId, invitedOn, offersDue));
        events.publishEvent(
                new CandidacyEvent.InvitedToTender(act.eventHeader(consortiumId), offersDue.instant()));
    }

    /**
     * Records that the buyer did not select the application: the grouping has ended. The same again changes nothing.
     *
     * @param toldOn the date of the buyer's letter
     * @param words the buyer's reasons, in its words
     * @throws NotFound for all users but the lead
     * @throws RuleViolation before the deposit, for a letter of the future, without the buyer's words, and when the
     * application was selected or other words are recorded
     */
    public void notSelected(Actor actor, UUID consortiumId, LocalDate toldOn, String words) {
        Act act = Act.now(actor, clock);
        Applicant applicant = access.lockForLead(actor, consortiumId);
        String said = TextRules.required(TextRules.plain(words), "words", TextRules.LONG);
        BuyerDecision earlier = decisions.findById(consortiumId).orElse(null);
        if (earlier != null) {
            if (earlier.isSelected() || !said.equals(earlier.words())) {
                throw new RuleViolation("candidacy.decision.other");
            }
            return;
        }
        requirePast(act, "toldOn", toldOn, applicant.consortium().deadline());
        stages.notSelected(act, consortiumId);
        decisions.save(BuyerDecision.notSelected(act, consortiumId, toldOn, said));
        events.publishEvent(new CandidacyEvent.ApplicationNotSelected(act.eventHeader(consortiumId)));
    }

    /** Compares with the day at the buyer's place. */
    private static void requirePast(Act act, String field, LocalDate day, Deadline deadline) {
        if (day.isAfter(LocalDate.ofInstant(act.at(), deadline.zone()))
                || day.isBefore(LocalDate.ofInstant(act.at(), ZoneOffset.UTC).minusYears(2))) {
            throw RuleViolation.of(field, "candidacy.decision.not-a-past-day");
        }
    }
}
