package org.cordee.assessment;

import java.time.Instant;
import java.util.List;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;

/** Builds a drafting consortium whose documents have the given content. */
public final class DocumentFactsSample {

    static final Firm RIVAL = new Firm("Sillage", "90000004300019", null, 5200, InsertionKind.NONE);

    private DocumentFactsSample() {}

    static ConsortiumCaseFacts withTerms(LotTerms terms) {
        return withTerms(null, terms, List.of());
    }

    static ConsortiumCaseFacts withTerms(@Nullable Boolean forbidden, LotTerms terms, List<RivalCandidacy> rivals) {
        ConsortiumCaseFacts facts =
                SampleFacts.of(ConsortiumState.DRAFTING, true, rivals, List.of(RIVAL), "80", "12", "8");
        ConsultationContent content = facts.consultation().content();
        return consulted(
                facts,
                content.with(List.of(content.lots().get(0).with(terms)))
                        .with(DocumentTerms.UNKNOWN.withSeveralBids(forbidden)));
    }

    static ConsortiumCaseFacts consulted(ConsortiumCaseFacts facts, ConsultationContent content) {
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
                                SampleFacts.LOT, LotStatus.OPEN, content.lots().get(0))),
                        known.notices(),
                        false,
                        List.of()),
                facts.tasks());
    }

    public static ConsortiumCaseFacts again(
            ConsortiumCaseFacts facts, Instant at, ConsultationDetail consultation, List<EssentialTask> tasks) {
        return again(facts, at, consultation, tasks, facts.deposits(), facts.told());
    }

    public static ConsortiumCaseFacts with(ConsortiumCaseFacts facts, DeclaredFacts told) {
        return again(facts, facts.at(), facts.consultation(), facts.tasks(), facts.deposits(), told);
    }

    static ConsortiumCaseFacts deposited(ConsortiumCaseFacts facts, DepositForLegalCheck deposit) {
        return again(facts, facts.at(), facts.consultation(), facts.tasks(), List.of(deposit), facts.told());
    }

    private static ConsortiumCaseFacts again(
            ConsortiumCaseFacts facts,
            Instant at,
            ConsultationDetail consultation,
            List<EssentialTask> tasks,
            List<DepositForLegalCheck> deposits,
            DeclaredFacts told) {
        return new ConsortiumCaseFacts(
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
