package org.cordee.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.BidDossier;
import org.cordee.document.SignedDocument;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a power of attorney to the member that gives it and to the lead that receives it. */
@Component
@Transactional(readOnly = true)
public class PowerReading {

    private static final String KIND = "Pouvoir donné au mandataire";

    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;

    PowerReading(
            Agreements agreements,
            PowersOfAttorney powers,
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory) {
        this.agreements = agreements;
        this.powers = powers;
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
    }

    /** @throws NotFound when the reader is neither that member nor the lead */
    public PowerView of(Actor actor, UUID powerId) {
        PowerOfAttorney power = powers.findById(powerId).orElseThrow(NotFound::new);
        ConsortiumFacts grouping = consortia.consortium(power.consortiumId());
        boolean own = actor.actsFor(power.organisationId());
        if (!own && !actor.actsFor(grouping.leadOrganisationId())) {
            throw new NotFound();
        }
        Map<UUID, String> names = directory.namesOf(Set.of(power.organisationId(), grouping.leadOrganisationId()));
        SignatureEvidence seal = power.seal();
        return new PowerView(
                powerId,
                grouping.id(),
                grouping.name(),
                names.getOrDefault(power.organisationId(), "?"),
                names.getOrDefault(grouping.leadOrganisationId(), "?"),
                own,
                own
                        && power.state() == PowerState.AWAITED
                        && grouping.state().isAwardable()
                        && agreements.isInForce(power.agreementId()),
                power.state(),
                power.window().dueAt(),
                power.text(),
                power.sha256(),
                seal == null ? null : seal.at(),
                AgreementReading.signatory(seal));
    }

    /**
     * Returns the power as PDF/A-2b.
     *
     * @throws NotFound when the reader is neither that member nor the lead
     */
    public byte[] pdf(Actor actor, UUID powerId) {
        of(actor, powerId);
        return pdf(powers.findById(powerId).orElseThrow(NotFound::new));
    }

    byte[] pdf(PowerOfAttorney power) {
        ConsortiumFacts grouping = consortia.consortium(power.consortiumId());
        ConsultationContent tender =
                consultations.facts(grouping.consultationId()).content();
        SignatureEvidence seal = power.seal();
        List<SignedDocument.PrintedSignature> seals = seal == null
                ? List.of()
                : List.of(new SignedDocument.PrintedSignature(
                        directory.nameOf(power.organisationId()),
                        seal.name(),
                        seal.function(),
                        seal.at(),
                        power.sha256()));
        BidDossier.Tender of = new BidDossier.Tender(
                known(tender.title()),
                known(tender.reference()),
                known(tender.buyer().name()));
        String lead = directory.nameOf(grouping.leadOrganisationId());
        return new SignedDocument(KIND, grouping.name(), of, lead, DeedHtml.of(power.text()), null, seals).pdf();
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
