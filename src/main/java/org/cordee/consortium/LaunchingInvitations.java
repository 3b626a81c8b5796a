package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead start the invitations. */
@Component
@Transactional
public class LaunchingInvitations {

    private final Consortia consortia;
    private final Slots slots;
    private final WorkspaceReading workspaces;
    private final ObjectProvider<RemarkingOnSlots> judge;
    private final BusinessClock clock;

    LaunchingInvitations(
            Consortia consortia,
            Slots slots,
            WorkspaceReading workspaces,
            ObjectProvider<RemarkingOnSlots> judge,
            BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.workspaces = workspaces;
        this.judge = judge;
        this.clock = clock;
    }

    /** Launches without a message to the candidates; refused when a rule blocks. */
    public void launch(Actor actor, UUID consortiumId) {
        launch(actor, consortiumId, LaunchWords.NONE);
    }

    /**
     * Launches the invitations.
     *
     * @throws RuleViolation when a blocking finding is on the slots and the lead gives no reason, or has read other
     * findings
     */
    public void launch(Actor actor, UUID consortiumId, LaunchWords words) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.require(ConsortiumState.DRAFT);
        List<Slot> all = slots.of(consortiumId);
        if (all.isEmpty()) {
            throw new RuleViolation("consortium.slots.none");
        }
        for (Slot slot : all) {
            if (slot.need().mandatory() && !slot.hasCandidates()) {
                throw new RuleViolation(
                        "consortium.slots.without-candidate", slot.need().need());
            }
        }
        consortium.launch(act, all.stream().map(Slot::id).toList(), words, blockers(consortium, words));
        consortia.saveAndFlush(consortium);
    }

    /** Judges the slots as they are now: they cannot change any more, because the consortium is locked. */
    private List<String> blockers(Consortium consortium, LaunchWords words) {
        RemarkingOnSlots room = judge.getIfAvailable();
        if (room == null) {
            return List.of();
        }
        List<String> blockers =
                room.blockers(workspaces.of(consortium, Relation.LEAD, consortium.leadOrganisationId()));
        String read = words.read();
        if (read != null && !blockers.isEmpty() && !String.join(",", blockers).equals(read)) {
            throw RuleViolation.of("reason", "consortium.launch.judged-again");
        }
        return blockers;
    }
}
