package org.cordee.consortium;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.GoNoGoAdvice.GoNoGoBasis;
import org.cordee.consortium.LotOutlook.Outlook;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.law.BackwardPlans;
import org.cordee.law.GoNoGoCriterion;
import org.cordee.law.GoNoGoFacts;
import org.cordee.law.GoNoGoRating;
import org.cordee.law.GoNoGoScore;
import org.cordee.law.HolidayZone;
import org.cordee.law.JudgingGoNoGo;
import org.cordee.law.JudgingGoNoGo.GoNoGoJudgement;
import org.cordee.law.LeadUniqueness;
import org.cordee.law.OtherCandidacy;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.SeveralCandidacies;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Advises a possible lead whether to answer a lot (D8): it computes the figures it can and takes the others from the
 * user. It stores nothing, and a consortium may be opened whatever the answer is.
 */
@Component
@Transactional(readOnly = true)
public class AdvisingGoNoGo {

    private final Tenders tenders;
    private final ConsultationReading consultations;
    private final LotOutlook outlooks;
    private final LeadClaims claims;
    private final LeadUniqueness leads;
    private final BackwardPlans plans;
    private final JudgingGoNoGo table;
    private final BusinessClock clock;

    AdvisingGoNoGo(
            Tenders tenders,
            ConsultationReading consultations,
            LotOutlook outlooks,
            LeadClaims claims,
            LeadUniqueness leads,
            BackwardPlans plans,
            JudgingGoNoGo table,
            BusinessClock clock) {
        this.tenders = tenders;
        this.consultations = consultations;
        this.outlooks = outlooks;
        this.claims = claims;
        this.leads = leads;
        this.plans = plans;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Returns the advice as of now, for the organisation the actor acts for.
     *
     * @throws NotFound when the actor acts for none or may not see the consultation
     * @throws RuleViolation for a lot that is not open there, or whose deadline is not known
     */
    public GoNoGoAdvice advise(Actor actor, UUID consultationId, GoNoGoQuestion question) {
        UUID lead = actor.requireOrganisation();
        TenderLot lot = tenders.visibleTo(actor, consultationId)
                .lot(question.lotId())
                .orElseThrow(() -> RuleViolation.of("lot", "consortium.foreign-lot"));
        Deadline deadline = lot.deadline();
        if (deadline == null) {
            throw RuleViolation.of("lot", "consortium.deadline-unknown", lot.title());
        }
        Instant now = clock.now();
        Outlook outlook = outlooks.of(actor, lead, lot);
        int left = plans.planFor(now, deadline, HolidayZone.of(lot.places())).workingDaysLeft();
        int usual = plans.usualWorkingDays(LocalDate.ofInstant(now, deadline.zone()));
        LocalDate today = LocalDate.ofInstant(now, Deadline.PARIS);
        GoNoGoScore score = GoNoGoScore.of(today, ratings(today, question, lot, outlook, left, usual));
        GoNoGoFacts facts = new GoNoGoFacts(
                now, deadline, leadsAlready(lead, lot), outlook.reservedLot(), question.partner(), score);
        GoNoGoJudgement said = table.judge(facts);
        return new GoNoGoAdvice(
                lot.id(),
                lot.number(),
                lot.title(),
                deadline,
                said.verdict(),
                said.stop(),
                said.article(),
                BigDecimal.valueOf(score.hundredths(), 2),
                score.parts(),
                basis(consultationId, facts, lot, outlook, left, usual));
    }

    private static Map<GoNoGoCriterion, Integer> ratings(
            LocalDate today, GoNoGoQuestion question, TenderLot lot, Outlook outlook, int left, int usual) {
        Map<GoNoGoCriterion, Integer> ratings = new EnumMap<>(GoNoGoCriterion.class);
        ratings.put(GoNoGoCriterion.STRATEGIC_FIT, question.fit());
        ratings.put(GoNoGoCriterion.COVERAGE, GoNoGoRating.coverage(today, question.own(), outlook.candidates()));
        ratings.put(GoNoGoCriterion.TIME, GoNoGoRating.time(left, usual));
        ratings.put(GoNoGoCriterion.WIN_CHANCE, question.winChance());
        ratings.put(GoNoGoCriterion.FORM_RISK, question.formRisk());
        ratings.put(
                GoNoGoCriterion.SOCIAL_TARGETS,
                GoNoGoRating.socialTargets(
                        outlook.eligible(), lot.insertionHours(), outlook.hoursAvailable(), outlook.anyHours()));
        return ratings;
    }

    /**
     * Tells whether the organisation leads a consortium for the lot, by the table that refuses a second lead at the
     * opening (D6).
     */
    private boolean leadsAlready(UUID lead, TenderLot lot) {
        List<OtherCandidacy> others = claims.lotsLedBy(lead).stream()
                .map(key -> new OtherCandidacy(CandidacyRelation.LEAD, key.equals(lot.key())))
                .toList();
        return leads.check(clock.today(), others, SeveralCandidacies.ALLOWED)
                .get(0)
                .blocks();
    }

    private GoNoGoBasis basis(
            UUID consultationId, GoNoGoFacts facts, TenderLot lot, Outlook outlook, int left, int usual) {
        ConsultationContent content = consultations.facts(consultationId).content();
        return new GoNoGoBasis(
                facts.remainingDays(),
                left,
                usual,
                outlook.candidates(),
                outlook.eligible(),
                lot.insertionHours(),
                outlook.hoursAvailable(),
                outlook.reservedLot(),
                facts.leadConflict(),
                content.documents().with(content.requiredForm()));
    }
}
