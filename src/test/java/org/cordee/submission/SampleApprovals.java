package org.cordee.submission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Answers the frozen bid of a sample consortium for its members. */
@Component
public class SampleApprovals {

    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final ApprovingBid approving;

    SampleApprovals(ApprovalRounds rounds, Approvals approvals, ApprovingBid approving) {
        this.rounds = rounds;
        this.approvals = approvals;
        this.approving = approving;
    }

    /** Approves as each member that is asked. */
    public void all(UUID consortiumId) {
        asked(consortiumId)
                .forEach(approval ->
                        approving.approve(member(approval.organisationId()), approval.id(), approval.textSha256()));
    }

    List<Approval> asked(UUID consortiumId) {
        return rounds.latest(consortiumId)
                .map(round -> approvals.in(round.id()))
                .orElse(List.of());
    }

    static Actor member(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}
