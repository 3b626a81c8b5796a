package org.cordee.assessment;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.GlobalContract;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent.Deadlines;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * A real consortium as a case of the law. The case contains no assumptions: facts that Cordée does not know are left
 * out and listed as unknown. The same facts always give the same case.
 *
 * @param unknown in the order of {@link UnknownFact#ORDER}
 */
record ConsortiumCase(LawCase law, List<UnknownFact> unknown) {

    /** Facts that are in other registers only or known to the members only: Cordée never records them. */
    private static final List<String> NEVER_KNOWN = List.of("representatives", "other-platforms");

    public static ConsortiumCase of(ConsortiumCaseFacts facts) {
        TreeSet<UnknownFact> unknown = new TreeSet<>(UnknownFact.ORDER);
        NEVER_KNOWN.forEach(code -> unknown.add(UnknownFact.of(code)));
        CaseLots lots = new CaseLots(facts, unknown);
        CaseMembers members = new CaseMembers(facts, lots, unknown);
        CaseRivals rivals = CaseRivals.of(facts, lots, unknown);
        UnknownFact.sumUp(unknown, members.organisations().size());
        LawCase law = new LawCase(
                facts.consortium().name(),
                moment(facts.at()).truncatedTo(ChronoUnit.SECONDS),
                consultation(facts, lots, unknown),
                lots.all(),
                Stream.concat(members.organisations().stream(), rivals.sisters().stream())
                        .toList(),
                members.consortium(),
                rivals.others(),
                null,
                CaseDeposits.of(facts),
                null,
                null,
                List.of(),
                Map.of());
        return new ConsortiumCase(law, List.copyOf(unknown));
    }

    public static ZonedDateTime moment(Instant instant) {
        return instant.atZone(Deadline.PARIS);
    }

    private static CaseConsultation consultation(
            ConsortiumCaseFacts facts, CaseLots lots, TreeSet<UnknownFact> unknown) {
        ConsultationDetail detail = facts.consultation();
        ConsultationContent content = detail.content();
        note(unknown, "procedure", content.procedure());
        note(unknown, "nature", content.nature());
        note(unknown, "launch-date", detail.issuedAt());
        DocumentTerms documents = content.documents();
        // a user who has read the documents for these two facts has also read them for the tasks they name
        note(unknown, "buyer-documents", documents.signedAtDeposit());
        note(unknown, "buyer-documents", documents.requiredForm());
        noteBuyer(content, unknown);
        if (lots.anyToSocialEconomy()) {
            note(unknown, "contracting-authority", documents.contractingAuthority());
        }
        return new CaseConsultation(
                content.reference() == null ? "" : content.reference(),
                detail.issuedAt() == null ? null : moment(detail.issuedAt()).toLocalDate(),
                procedure(content.procedure()),
                nature(facts, content.nature()),
                earliest(facts, Deadlines::application),
                earliest(facts, Deadlines::offer),
                Boolean.TRUE.equals(content.documents().severalBidsForbidden()),
                content.documents().severalBidsForbiddenAcrossLots()
                        ? CaseConsultation.Scope.CONSULTATION
                        : CaseConsultation.Scope.LOT,
                form(content.requiredForm()),
                documents.requiredFormJustified(),
                CaseTasks.of(facts),
                Boolean.TRUE.equals(content.signedAtDeposit()),
                CaseDeposits.admissibilityDecidedAt(facts),
                buyer(content),
                estimatedValue(facts),
                global(documents.global()));
    }

    /**
     * Returns the nature of the contract. Supplies become supplies with services (L2193-1) when every subcontract is a
     * service that comes with the supplies.
     */
    private static CaseConsultation.Nature nature(ConsortiumCaseFacts facts, @Nullable ContractNature known) {
        List<Subcontract> subcontracts = facts.handedOn().subcontracts();
        boolean services = !subcontracts.isEmpty() && subcontracts.stream().allMatch(Subcontract::service);
        if (known == ContractNature.SUPPLIES && services) {
            return CaseConsultation.Nature.SUPPLIES_WITH_SERVICES;
        }
        return known == null ? CaseConsultation.Nature.SERVICES : CaseConsultation.Nature.valueOf(known.name());
    }

    private static CaseConsultation.Buyer buyer(ConsultationContent content) {
        BuyerKind kind = content.buyer().kind();
        return new CaseConsultation.Buyer(
                content.buyer().registrationNumber(),
                content.documents().contractingAuthority(),
                kind,
                content.documents().runningCostsOver60M(),
                null,
                null);
    }

    private static @Nullable GlobalContract global(GlobalTerms terms) {
        GlobalTerms.Kind kind = terms.kind();
        return kind == null || !terms.isGlobalContract()
                ? null
                : new GlobalContract(
                        GlobalContract.Kind.valueOf(kind.name()),
                        terms.infrastructure(),
                        terms.groupingRequired(),
                        terms.pmeShare(),
                        terms.sectorException());
    }

    /**
     * Lists unknown facts about the buyer. Its kind decides the advance, the retention and the thresholds; its
     * operating costs matter for two kinds only.
     */
    private static void noteBuyer(ConsultationContent content, TreeSet<UnknownFact> unknown) {
        BuyerKind kind = content.buyer().kind();
        note(unknown, "buyer-kind", kind);
        if (kind != null && kind.dependsOnRunningCosts()) {
            note(unknown, "buyer-running-costs", content.documents().runningCostsOver60M());
        }
        if (content.nature() == ContractNature.WORKS) {
            note(unknown, "global-contract", content.documents().global().kind());
        }
    }

    /**
     * Returns the estimate of all lots together, also of lots that this consortium does not answer: European thresholds
     * count them all.
     */
    private static @Nullable Amount estimatedValue(ConsortiumCaseFacts facts) {
        Amount whole = Amount.ZERO;
        for (LotDetail lot : facts.consultation().lots()) {
            Amount estimate = lot.content().estimatedValue();
            if (estimate == null) {
                return null;
            }
            whole = whole.plus(estimate);
        }
        return whole;
    }

    private static @Nullable LiabilityForm form(@Nullable RequiredForm required) {
        return required == null || required == RequiredForm.NONE ? null : LiabilityForm.valueOf(required.name());
    }

    /**
     * Returns the procedure. It matters only for a change of composition, which no check of a standing consortium asks
     * about.
     */
    private static CaseConsultation.Procedure procedure(@Nullable ProcedureKind kind) {
        return kind == null || kind == ProcedureKind.INNOVATION_PARTNERSHIP || kind == ProcedureKind.OTHER
                ? CaseConsultation.Procedure.OPEN
                : CaseConsultation.Procedure.valueOf(kind.name());
    }

    private static @Nullable ZonedDateTime earliest(
            ConsortiumCaseFacts facts, Function<Deadlines, @Nullable Deadline> which) {
        List<UUID> answered = facts.consortium().lotIds();
        Deadline first = null;
        for (LotDetail lot : facts.consultation().lots()) {
            Deadline one = which.apply(lot.content().deadlines());
            boolean counts = one != null && answered.contains(lot.id());
            if (counts && (first == null || one.instant().isBefore(first.instant()))) {
                first = one;
            }
        }
        return first == null ? null : first.instant().atZone(first.zone());
    }

    private static void note(TreeSet<UnknownFact> unknown, String code, @Nullable Object known) {
        if (known == null) {
            unknown.add(UnknownFact.of(code));
        }
    }
}
