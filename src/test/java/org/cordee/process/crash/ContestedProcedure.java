package org.cordee.process.crash;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.DeclineReason;
import org.cordee.process.OpenTask;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.cordee.submission.ApprovalDecision;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with many refusals: the first candidate declines; the second becomes a member that counters the first
 * proposal and refuses the next one, and the lead tries once more; likewise with the agreement, of which it asks for
 * another version and then refuses that; and with the frozen bid, to which it objects twice.
 */
final class ContestedProcedure extends TaskProcedure {

    ContestedProcedure(Scenes scenes, SharedClock hourglass, long seed, @Nullable CrashPoint fault) {
        super(scenes, hourglass, seed, fault);
    }

    @Override
    void answerInvitation(Firm firm, UUID invitation) {
        AnsweringInvitation answering = scenes.bean(AnsweringInvitation.class);
        if (firm.equals(cast.first())) {
            answering.decline(firm.actor(), invitation, DeclineReason.TOO_FAR, null);
        } else {
            answering.accept(firm.actor(), invitation);
        }
    }

    /** Counters first, then refuses, so that the lead has to arbitrate, then agrees. */
    @Override
    void answerShares(Scene scene, Firm member) {
        List<UUID> proposals = proposals(scene);
        UUID last = proposals.get(proposals.size() - 1);
        switch (proposals.size()) {
            case 1 -> acts.counter(scene, member, last);
            case 2 -> acts.refuse(scene, member, last);
            default -> acts.agree(scene, member, last);
        }
    }

    /** Asks for changes first, as the partner, then refuses, and signs the text that the lead writes after that. */
    @Override
    void answerAgreement(Scene scene, Firm party) {
        int versions = count("agreement WHERE consortium_id = ?", scene.id().toString());
        if (party.equals(cast.lead()) || versions > 2) {
            acts.signAgreement(scene, party);
        } else if (versions == 1) {
            acts.askChanges(scene, party);
        } else {
            acts.refuseAgreement(scene, party);
        }
    }

    /** Objects twice, so that the lead asks again first and then reopens the bid, and approves the next one. */
    @Override
    void answerFrozen(Scene scene, Firm member, UUID approval) {
        if (rounds(scene) <= 2) {
            acts.objectToFrozen(member, approval);
        } else {
            acts.approveFrozen(member, approval);
        }
    }

    @Override
    void actSeldom(Scene scene, OpenTask task) {
        if (task.task() != UserTask.DECIDE_APPROVAL) {
            super.actSeldom(scene, task);
        }
        ApprovalDecision decision = rounds(scene) == 1 ? ApprovalDecision.ASK_AGAIN : ApprovalDecision.REOPEN;
        once(task, "decide approval", cast.lead(), () -> acts.decideApproval(scene, decision));
    }

    private int rounds(Scene scene) {
        return count("approval_round WHERE consortium_id = ?", scene.id().toString());
    }
}
