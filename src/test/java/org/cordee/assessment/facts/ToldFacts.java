package org.cordee.assessment.facts;

import java.time.Instant;
import java.util.List;
import org.cordee.assessment.facts.Groupings.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.conflict.RivalCandidacies.Rival;
import org.cordee.consortium.task.EssentialTask;
import org.cordee.organisation.profile.InsertionKind;
import org.cordee.submission.outcome.ReceivedDeposits.Received;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.LotStatus;
import org.cordee.tender.content.ConsultationContent;
import org.cordee.tender.content.LotTerms;
import org.jspecify.annotations.Nullable;

/** Builds a drafting consortium whose documents have the given content. */
public final class ToldFacts {

    static final Firm RIVAL = new Firm("Sillage", "90000004300019", null, 5200, InsertionKind.NONE);

    private ToldFacts() {}

    static GroupingFacts saying(LotTerms terms) {
        return saying(null, terms, List.of());
    }

    static GroupingFacts saying(@Nullable Boolean forbidden, LotTerms terms, List<Rival> rivals) {
        GroupingFacts facts = Groupings.of(ConsortiumState.DRAFTING, true, rivals, List.of(RIVAL), "80", "12", "8");
        ConsultationContent content = facts.consultation().content();
        return consulted(
                facts,
                new ConsultationContent(
                        content.reference(),
                        content.title(),
                        content.buyer(),
                        content.procedure(),
                        content.nature(),
                        content.platformUrl(),
                        forbidden,
                        List.of(content.lots().get(0).with(terms))));
    }

    static GroupingFacts consulted(GroupingFacts facts, ConsultationContent content) {
        ConsultationDetail known = facts.consultation();
        return again(
                facts,
                facts.at(),
                new ConsultationDetail(
                        known.id(),
                        known.version(),
                        known.ownerOrganisationId(),
                        known.procedureId(),
                        known.language(),
                        known.noticeSubtype(),
                        known.issuedAt(),
                        content,
                        List.of(new LotDetail(
                                Groupings.LOT, LotStatus.OPEN, content.lots().get(0))),
                        known.notices(),
                        false,
                        List.of()),
                facts.tasks());
    }

    public static GroupingFacts again(
            GroupingFacts facts, Instant at, ConsultationDetail consultation, List<EssentialTask> tasks) {
        return again(facts, at, consultation, tasks, facts.deposits(), facts.told());
    }

    public static GroupingFacts with(GroupingFacts facts, Told told) {
        return again(facts, facts.at(), facts.consultation(), facts.tasks(), facts.deposits(), told);
    }

    static GroupingFacts deposited(GroupingFacts facts, Received deposit) {
        return again(facts, facts.at(), facts.consultation(), facts.tasks(), List.of(deposit), facts.told());
    }

    private static GroupingFacts again(
            GroupingFacts facts,
            Instant at,
            ConsultationDetail consultation,
            List<EssentialTask> tasks,
            List<Received> deposits,
            Told told) {
        return new GroupingFacts(
                at,
                facts.consortium(),
                consultation,
                facts.members(),
                facts.places(),
                facts.profiles(),
                facts.shares(),
                tasks,
                facts.rivals(),
                facts.concluded(),
                facts.empowered(),
                deposits,
                told,
                facts.handedOn());
    }
}
