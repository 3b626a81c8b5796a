package org.cordee.play;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchWords;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.SlotState;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays lead and candidates until a consortium is formed, each act through the use case that a page would call. */
@Component
class DemoFormation {

    /** The words of every lead of the demonstration; the reason is stored only where a finding blocks. */
    private static final LaunchWords WORDS = new LaunchWords(
            "Les chiffres seront confirmés dans la convention.",
            null,
            new InvitationMessage(
                    "Nous cherchons des partenaires du territoire, et nous avons pensé à vous.",
                    "Service des marchés",
                    "01 99 00 12 34"));

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final OpeningConsortium opening;
    private final DefiningSlots slots;
    private final RankingCandidates ranking;
    private final LaunchingInvitations launching;
    private final AnsweringInvitation answering;
    private final SigningNda signing;
    private final GivingCapacity capacity;
    private final ConfirmingPartner confirming;
    private final DecidingUnfilledSlots deciding;
    private final AbandoningConsortium abandoning;
    private final ConsortiumReading reading;

    DemoFormation(
            DemoActors actors,
            DemoLookup lookup,
            OpeningConsortium opening,
            DefiningSlots slots,
            RankingCandidates ranking,
            LaunchingInvitations launching,
            AnsweringInvitation answering,
            SigningNda signing,
            GivingCapacity capacity,
            ConfirmingPartner confirming,
            DecidingUnfilledSlots deciding,
            AbandoningConsortium abandoning,
            ConsortiumReading reading) {
        this.actors = actors;
        this.lookup = lookup;
        this.opening = opening;
        this.slots = slots;
        this.ranking = ranking;
        this.launching = launching;
        this.answering = answering;
        this.signing = signing;
        this.capacity = capacity;
        this.confirming = confirming;
        this.deciding = deciding;
        this.abandoning = abandoning;
        this.reading = reading;
    }

    /** A slot and its candidates in their order. */
    record WantedSlot(DemoSlot need, String... candidates) {}

    /** Opens the consortium and defines its slots. */
    void open(DemoConsortium consortium, String reference, int lot, boolean nda, WantedSlot... wanted) {
        Actor lead = actors.leadOf(consortium);
        UUID consultation = lookup.consultation(reference);
        UUID lotId = lookup.lots(consultation).get(lot);
        UUID id = opening.open(
                lead,
                new OpenConsortium(
                        new ConsortiumTerms(consortium.name(), ConsortiumForm.JOINT_LEAD_SEVERAL, nda),
                        consultation,
                        List.of(lotId),
                        actors.establishment(consortium.lead())));
        List<SlotNeed> drafts =
                Arrays.stream(wanted).map(slot -> slot.need().on(lotId)).toList();
        slots.define(lead, id, drafts);
    }

    /** Ranks the candidates and sends the invitations. */
    void launch(DemoConsortium consortium, WantedSlot... wanted) {
        Actor lead = actors.leadOf(consortium);
        UUID id = lookup.id(consortium);
        List<Workspace.SlotLine> lines = reading.workspace(lead, id).slots();
        for (int at = 0; at < wanted.length; at++) {
            ranking.rank(lead, id, lines.get(at).id(), actors.establishments(wanted[at].candidates()));
        }
        launching.launch(lead, id, WORDS);
    }

    void accept(DemoConsortium consortium, String... candidates) {
        for (String candidate : candidates) {
            answering.accept(actors.actor(candidate), lookup.invitation(consortium, candidate));
        }
    }

    void decline(DemoConsortium consortium, String candidate, DeclineReason reason, @Nullable String comment) {
        answering.decline(actors.actor(candidate), lookup.invitation(consortium, candidate), reason, comment);
    }

    void sign(DemoConsortium consortium, String candidate, String signatory, String function) {
        Actor actor = actors.actor(candidate);
        UUID invitation = lookup.invitation(consortium, candidate);
        String text = reading.nda(actor, invitation, "fr").sha256();
        signing.sign(actor, invitation, new NdaEvidence(signatory, function, text));
    }

    void giveCapacity(
            DemoConsortium consortium, String candidate, int headcount, int hoursPerMonth, String references) {
        capacity.give(
                actors.actor(candidate),
                lookup.invitation(consortium, candidate),
                new CapacityForm(
                        actors.establishment(candidate),
                        headcount,
                        new Hours(hoursPerMonth),
                        references,
                        true,
                        "",
                        false));
    }

    void confirm(DemoConsortium consortium, String... candidates) {
        for (String candidate : candidates) {
            confirming.confirm(actors.leadOf(consortium), lookup.invitation(consortium, candidate));
        }
    }

    /** Drops every slot without a member. */
    void dropUnfilled(DemoConsortium consortium) {
        Actor lead = actors.leadOf(consortium);
        UUID id = lookup.id(consortium);
        lookup.workspace(consortium).slots().stream()
                .filter(slot -> slot.state() == SlotState.UNFILLED)
                .forEach(slot -> deciding.drop(lead, id, slot.id()));
    }

    void abandon(DemoConsortium consortium, String reason) {
        abandoning.abandon(actors.leadOf(consortium), lookup.id(consortium), reason);
    }
}
