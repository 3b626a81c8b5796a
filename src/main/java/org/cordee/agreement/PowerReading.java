package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.SignedDocument;
import org.cordee.document.SignedDocument.SignedText;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationReading;
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

    PowerReading(
            Agreements agreements,
            PowersOfAttorney powers,
            ConsortiumLookup consortia,
            ConsultationReading consultations) {
        this.agreements = agreements;
        this.powers = powers;
        this.consortia = consortia;
        this.consultations = consultations;
    }

    /** @throws NotFound when the reader is neither that member nor the lead */
    public PowerView of(Actor actor, UUID powerId) {
        PowerOfAttorney power = powers.findById(powerId).orElseThrow(NotFound::new);
        ConsortiumFacts grouping = consortia.consortium(power.consortiumId());
        boolean own = actor.actsFor(power.organisationId());
        if (!own && !actor.actsFor(grouping.leadOrganisationId())) {
            throw new NotFound();
        }
        Agreement agreement = agreements.get(power.agreementId());
        SignatureEvidence seal = power.seal();
        return new PowerView(
                powerId,
                grouping.id(),
                grouping.name(),
                agreement.of(power.organisationId()).orElseThrow().party().name(),
                agreement.lead().party().name(),
                own,
                own && power.state() == PowerState.AWAITED && grouping.state().isAwardable() && agreement.isInForce(),
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
        SignatureEvidence seal = power.seal();
        Agreement agreement = agreements.get(power.agreementId());
        List<SignedDocument.PrintedSignature> seals = seal == null
                ? List.of()
                : List.of(new SignedDocument.PrintedSignature(
                        agreement
                                .of(power.organisationId())
                                .orElseThrow()
                                .party()
                                .name(),
                        seal.name(),
                        seal.function(),
                        seal.at(),
                        power.sha256()));
        String title = consultations.facts(grouping.consultationId()).content().title();
        SignedText text = new SignedText(
                KIND,
                grouping.name(),
                title == null ? "" : title,
                agreement.lead().party().name(),
                DeedHtml.of(power.text()));
        return new SignedDocument(text, null, seals).pdf();
    }
}
