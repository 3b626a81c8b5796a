package org.cordee.candidacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.candidacy.CandidacyAccess.Applicant;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.ProcedureStage;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.submission.FileGap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the application of a grouping: every member sees how far it is, its lead also the files. */
@Component
@Transactional(readOnly = true)
public class CandidacyReading {

    private final CandidacyAccess access;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;
    private final FrozenApplications applications;
    private final ApplicationDeposits deposits;
    private final BuyerDecisions decisions;
    private final BuyerConsents consents;
    private final Documents documents;

    CandidacyReading(
            CandidacyAccess access,
            ConsortiumLookup consortia,
            DirectoryLookup directory,
            FrozenApplications applications,
            ApplicationDeposits deposits,
            BuyerDecisions decisions,
            BuyerConsents consents,
            Documents documents) {
        this.access = access;
        this.consortia = consortia;
        this.directory = directory;
        this.applications = applications;
        this.deposits = deposits;
        this.decisions = decisions;
        this.consents = consents;
        this.documents = documents;
    }

    /** @throws NotFound for all users but the members, and where application and bid are deposited together */
    public CandidacyView of(Actor actor, UUID consortiumId) {
        Applicant applicant = access.requireReader(actor, consortiumId);
        if (applicant.stage() == ProcedureStage.SINGLE) {
            throw new NotFound();
        }
        boolean lead = applicant.lead();
        Optional<FrozenApplication> frozen = applications.of(consortiumId);
        List<BuyerConsent> given = consents.of(consortiumId);
        List<UUID> partners = consortia.members(consortiumId).stream()
                .map(MemberFacts::organisationId)
                .filter(one -> !one.equals(applicant.consortium().leadOrganisationId()))
                .distinct()
                .toList();
        Set<UUID> named = new HashSet<>(partners);
        given.forEach(one -> named.add(one.organisationId()));
        Map<UUID, String> names = directory.namesOf(named);
        return new CandidacyView(
                consortiumId,
                applicant.consortium().name(),
                applicant.consortium().deadline(),
                applicant.stage(),
                applicant.consortium().state().isAlive(),
                lead,
                frozen.map(FrozenApplication::frozenAt).orElse(null),
                frozen.map(FrozenApplication::manifestSha256).orElse(null),
                lead ? frozen.map(FrozenApplication::files).orElse(List.of()) : List.of(),
                deposits.all(consortiumId).stream()
                        .map(one -> receipt(one, lead))
                        .toList(),
                decisions
                        .findById(consortiumId)
                        .map(one -> new CandidacyView.Decision(
                                one.isSelected(), one.decidedOn(), one.words(), one.offersDue()))
                        .orElse(null),
                given.stream().map(one -> consent(one, names, lead)).toList(),
                lead
                        ? partners.stream()
                                .map(one -> new CandidacyView.PartnerChoice(one, names.getOrDefault(one, "?")))
                                .toList()
                        : List.of());
    }

    private static CandidacyView.DepositReceipt receipt(ApplicationDeposit deposit, boolean lead) {
        return new CandidacyView.DepositReceipt(
                deposit.id(),
                deposit.platform(),
                deposit.receiptNumber(),
                deposit.completedAt(),
                deposit.outcome(),
                deposit.article(),
                lead
                        ? deposit.gaps().stream()
                                .filter(FileGap::isLack)
                                .map(FileGap::name)
                                .toList()
                        : List.of());
    }

    private static CandidacyView.Consent consent(BuyerConsent consent, Map<UUID, String> names, boolean lead) {
        GivenConsent given = consent.given();
        return new CandidacyView.Consent(
                consent.organisationId(),
                names.getOrDefault(consent.organisationId(), "?"),
                given.cause(),
                given.givenOn(),
                lead ? given.words() : "");
    }

    /**
     * Returns the frozen package for the buyer's platform.
     *
     * @throws NotFound for all users but the lead, and while nothing is frozen
     */
    public Download archive(Actor actor, UUID consortiumId) {
        access.requireLead(actor, consortiumId);
        return documents.download(
                applications.of(consortiumId).orElseThrow(NotFound::new).documentId());
    }

    /**
     * Returns the receipt of the platform as it was stored.
     *
     * @throws NotFound for all users but the lead, and for a deposit of another grouping
     */
    public Download receipt(Actor actor, UUID consortiumId, UUID depositId) {
        access.requireLead(actor, consortiumId);
        return deposits.all(consortiumId).stream()
                .filter(one -> one.id().equals(depositId))
                .map(ApplicationDeposit::receiptDocumentId)
                .findFirst()
                .map(documents::download)
                .orElseThrow(NotFound::new);
    }
}
