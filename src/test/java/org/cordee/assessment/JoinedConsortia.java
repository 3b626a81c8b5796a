package org.cordee.assessment;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.OpeningTurn;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SendingInvitation;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.SlotNeed;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;

/** Builds consortia of a lead and one partner for one lot of a consultation, in the whole application. */
public final class JoinedConsortia {

    private final Scenes scenes;

    public JoinedConsortia(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Creates a consultation of the platform, which every lead may answer. */
    UUID tender(@Nullable Boolean severalForbidden) {
        return record(content(severalForbidden, lot("LOT-0001", "Espaces verts")));
    }

    /** Creates a consultation that forbids several candidacies, lot by lot or for both lots together. */
    public UUID ofTwoLots(boolean joinsLots) {
        return record(content(true, lot("LOT-0001", "Espaces verts"), lot("LOT-0002", "Berges"))
                .with(new DocumentTerms(
                        null, false, List.of(), null, null, null, true, joinsLots, GlobalTerms.UNKNOWN)));
    }

    private UUID record(ConsultationContent content) {
        return scenes.bean(RecordingConsultations.class).record(Actor.system(), content);
    }

    private static ConsultationContent content(@Nullable Boolean severalForbidden, LotContent... lots) {
        return new ConsultationContent(
                "SA-2026-12",
                "Parc des Deux-Rives",
                Buyer.named("Ville de Saint-Aubin"),
                null,
                null,
                null,
                List.of(lots),
                DocumentTerms.UNKNOWN.withSeveralBids(severalForbidden));
    }

    private LotContent lot(String key, String title) {
        Deadline deadline = new Deadline(scenes.now().plus(Duration.ofDays(40)), ZoneOffset.ofHours(1), Deadline.PARIS);
        return LotContent.of(key, title, "77310000").with(new LotContent.Deadlines(null, null, deadline));
    }

    /** Joins a partner that needs no undertaking of secrecy to be a member. */
    UUID join(Firm lead, UUID tender, Firm partner) {
        return join(lead, tender, 0, partner, null);
    }

    /** @param lot counted from 0 */
    public UUID join(Firm lead, UUID tender, int lot, Firm partner) {
        return join(lead, tender, lot, partner, null);
    }

    /** @param signatory the person who signs the undertaking of secrecy for the partner */
    UUID join(Firm lead, UUID tender, Firm partner, Actor signatory) {
        return join(lead, tender, 0, partner, signatory);
    }

    private UUID join(Firm lead, UUID tender, int lotNumber, Firm partner, @Nullable Actor signatory) {
        UUID lot = scenes.bean(ConsultationReading.class)
                .facts(tender)
                .lots()
                .get(lotNumber)
                .id();
        UUID id = scenes.bean(OpeningConsortium.class)
                .open(
                        lead.actor(),
                        new OpenConsortium(
                                new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, signatory != null),
                                tender,
                                List.of(lot),
                                lead.establishmentId()));
        SlotNeed draft = new SlotNeed(
                lot,
                "Entretien",
                "77310000",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("40"),
                new Hours(100),
                true);
        UUID slot = scenes.bean(DefiningSlots.class)
                .define(lead.actor(), id, List.of(draft))
                .get(0);
        scenes.bean(RankingCandidates.class).rank(lead.actor(), id, slot, List.of(partner.establishmentId()));
        scenes.bean(LaunchingInvitations.class).launch(lead.actor(), id);
        UUID invitation = Objects.requireNonNull(
                scenes.bean(OpeningTurn.class).open(id, slot).invitationId());
        scenes.bean(SendingInvitation.class).send(invitation);
        scenes.bean(AnsweringInvitation.class).accept(partner.actor(), invitation);
        if (signatory != null) {
            String text = scenes.bean(ConsortiumReading.class)
                    .nda(signatory, invitation, "fr")
                    .sha256();
            scenes.bean(SigningNda.class).sign(signatory, invitation, new NdaEvidence("Ana Petit", "Gérante", text));
        }
        scenes.bean(GivingCapacity.class)
                .give(
                        partner.actor(),
                        invitation,
                        new CapacityForm(partner.establishmentId(), 12, new Hours(640), "Deux parcs", true, "", false));
        scenes.bean(ConfirmingPartner.class).confirm(lead.actor(), invitation, true);
        return id;
    }
}
