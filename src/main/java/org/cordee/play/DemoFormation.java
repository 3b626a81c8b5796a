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

    private final DemoActors troupe;
    private final DemoLookup where;
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
            DemoActors troupe,
            DemoLookup where,
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
        this.troupe = troupe;
        this.where = where;
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
    void open(DemoConsortium plot, String reference, int lot, boolean nda, WantedSlot... wishes) {
        Actor lead = troupe.actor(plot.lead());
        UUID consultation = where.consultation(reference);
        UUID lotId = where.lots(consultation).get(lot);
        UUID id = opening.open(
                lead,
                new OpenConsortium(
                        new ConsortiumTerms(plot.grouping(), ConsortiumForm.JOINT_LEAD_SEVERAL, nda),
                        consultation,
                        List.of(lotId),
                        troupe.establishment(plot.lead())));
        List<SlotNeed> drafts =
                Arrays.stream(wishes).map(wish -> wish.need().on(lotId)).toList();
        slots.define(lead, id, drafts);
    }

    /** Ranks the candidates and sends the invitations. */
    void launch(DemoConsortium plot, WantedSlot... wishes) {
        Actor lead = troupe.actor(plot.lead());
        UUID id = where.consortium(plot);
        List<Workspace.SlotLine> lines = reading.workspace(lead, id).slots();
        for (int at = 0; at < wishes.length; at++) {
            ranking.rank(lead, id, lines.get(at).id(), troupe.establishments(wishes[at].candidates()));
        }
        launching.launch(lead, id);
    }

    void accept(DemoConsortium plot, String... candidates) {
        for (String candidate : candidates) {
            answering.accept(troupe.actor(candidate), where.invitation(plot, candidate));
        }
    }

    void decline(DemoConsortium plot, String candidate, DeclineReason reason, @Nullable String comment) {
        answering.decline(troupe.actor(candidate), where.invitation(plot, candidate), reason, comment);
    }

    void sign(DemoConsortium plot, String candidate, String signatory, String function) {
        Actor actor = troupe.actor(candidate);
        UUID invitation = where.invitation(plot, candidate);
        String text = reading.nda(actor, invitation, "fr").sha256();
        signing.sign(actor, invitation, new NdaEvidence(signatory, function, text));
    }

    void giveCapacity(DemoConsortium plot, String candidate, int headcount, int hoursPerMonth, String references) {
        capacity.give(
                troupe.actor(candidate),
                where.invitation(plot, candidate),
                new CapacityForm(
                        troupe.establishment(candidate),
                        headcount,
                        new Hours(hoursPerMonth),
                        references,
                        true,
                        "",
                        false));
    }

    void confirm(DemoConsortium plot, String... candidates) {
        for (String candidate : candidates) {
            confirming.confirm(troupe.actor(plot.lead()), where.invitation(plot, candidate));
        }
    }

    /** Drops every slot without a member. */
    void dropUnfilled(DemoConsortium plot) {
        Actor lead = troupe.actor(plot.lead());
        UUID id = where.consortium(plot);
        where.workspace(plot).slots().stream()
                .filter(slot -> slot.state() == SlotState.UNFILLED)
                .forEach(slot -> deciding.drop(lead, id, slot.id()));
    }

    void abandon(DemoConsortium plot, String reason) {
        abandoning.abandon(troupe.actor(plot.lead()), where.consortium(plot), reason);
    }
}
