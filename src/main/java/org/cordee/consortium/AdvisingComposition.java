package org.cordee.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.Workspace.MemberLine;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.rules.AdvisingChanges;
import org.cordee.law.rules.ChangeAdvice;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Advises the lead when a member leaves or must be replaced; the question changes nothing. */
@Component
@Transactional(readOnly = true)
public class AdvisingComposition {

    private final ConsortiumReading consortia;
    private final ConsultationReading consultations;
    private final AdvisingChanges law;
    private final BusinessClock clock;
    private final ObjectProvider<RemarkingOnChanges> judge;

    AdvisingComposition(
            ConsortiumReading consortia,
            ConsultationReading consultations,
            AdvisingChanges law,
            BusinessClock clock,
            ObjectProvider<RemarkingOnChanges> judge) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.law = law;
        this.clock = clock;
        this.judge = judge;
    }

    /**
     * Returns the advice for one change. The consortium that results is judged when a room is there that can do it.
     *
     * @param locale the language of the remarks on the consortium that results
     * @throws NotFound for every user but the lead
     */
    public CompositionAdvice advise(Actor actor, UUID consortiumId, ChangeQuestion question, Locale locale) {
        Workspace space = consortia.workspaceOfLead(actor, consortiumId);
        MemberLine member = member(space, question.memberId());
        CompositionChange.Kind kind = question.kind(member.lead());
        if (kind != CompositionChange.Kind.EXCLUSION_DEMAND && question.cause() == null) {
            throw RuleViolation.of("cause", "consortium.composition.cause-missing");
        }
        ConsultationDetail consultation = consultations.facts(space.facts().consultationId());
        Deadline frozen = FrozenComposition.from(
                consultation, member.lotId(), space.facts().deadline());
        ZonedDateTime now = clock.now().atZone(frozen.zone());
        ZonedDateTime at = judgedAt(kind, question.at(), now);
        ChangeCase asked = new ChangeCase(space, member, consultation, frozen, question);
        boolean open = at.toInstant().isBefore(frozen.instant()) && !question.signed();
        ChangeAdvice later = open && kind != CompositionChange.Kind.EXCLUSION_DEMAND
                ? law.advise(asked.at(frozen.instant().atZone(frozen.zone()), now, kind))
                : null;
        RemarkingOnChanges remarks = judge.getIfAvailable();
        return new CompositionAdvice(
                member.memberId(),
                member.name(),
                frozen,
                at.toInstant(),
                consultation.content().procedure(),
                launched(consultation.issuedAt(), frozen.zone()),
                law.advise(asked.at(at, now, kind)),
                later,
                remarks == null ? null : remarks.remark(consortiumId, question, kind, at, locale));
    }

    private static MemberLine member(Workspace space, UUID memberId) {
        return space.members().stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("member", "consortium.composition.no-such-member"));
    }

    /**
     * Returns the moment for which the change is judged: a buyer's demand counts from its receipt, any other change
     * from now at the earliest.
     */
    private static ZonedDateTime judgedAt(CompositionChange.Kind kind, @Nullable ZonedDateTime at, ZonedDateTime now) {
        if (at == null) {
            return now;
        }
        if (kind != CompositionChange.Kind.EXCLUSION_DEMAND) {
            return at.isBefore(now) ? now : at;
        }
        if (at.isAfter(now)) {
            throw RuleViolation.of("at", "consortium.composition.received-later");
        }
        return at;
    }

    static @Nullable LocalDate launched(@Nullable Instant issuedAt, ZoneId zone) {
        return issuedAt == null ? null : LocalDate.ofInstant(issuedAt, zone);
    }
}
