package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.cordee.submission.RoundView.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the state of the approvals of a frozen bid, as far as each reader may see it. */
@Component
@Transactional(readOnly = true)
public class ApprovalReading {

    private final BiddingConsortia groupings;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final NamedAsSigned names;
    private final BusinessClock clock;

    ApprovalReading(
            BiddingConsortia groupings,
            ApprovalRounds rounds,
            Approvals approvals,
            NamedAsSigned names,
            BusinessClock clock) {
        this.groupings = groupings;
        this.rounds = rounds;
        this.approvals = approvals;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Returns the current round.
     *
     * @throws NotFound when the user is neither a member nor a coordinator
     */
    public RoundView round(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = names.named(groupings.consortium(consortiumId));
        Relation relation = relation(actor, grouping);
        Optional<ApprovalRound> latest = rounds.latest(consortiumId);
        Instant now = clock.now();
        ApprovalWindow window = FollowingApproval.window(
                grouping, latest.map(ApprovalRound::openedAt).orElse(now));
        List<Approval> all = latest.map(round -> approvals.in(round.id())).orElse(List.of());
        boolean awaited = grouping.phase() == BiddingConsortium.Phase.READY
                && latest.filter(ApprovalRound::isOpen).isPresent()
                && !window.isLastCall(now);
        boolean objected = all.stream().anyMatch(approval -> approval.is(ApprovalState.OBJECTED));
        return new RoundView(
                consortiumId,
                grouping.name(),
                relation,
                latest.map(ApprovalRound::id).orElse(null),
                latest.map(ApprovalRound::number).orElse(0),
                latest.map(ApprovalRound::state).orElse(null),
                latest.map(ApprovalRound::openedAt).orElse(null),
                latest.isPresent() ? window.dueAt() : null,
                window.lastCallAt(),
                relation == Relation.COORDINATOR
                        ? null
                        : latest.map(ApprovalRound::manifestSha256).orElse(null),
                relation == Relation.COORDINATOR ? null : word(consortiumId),
                awaited,
                relation == Relation.LEAD && awaited && (objected || window.isOver(now)),
                all.stream()
                        .map(approval -> line(actor, grouping, relation, approval))
                        .toList());
    }

    private Relation relation(Actor actor, BiddingConsortium grouping) {
        if (grouping.isLedBy(actor)) {
            return Relation.LEAD;
        }
        if (groupings.actsForMember(actor, grouping)) {
            return Relation.MEMBER;
        }
        actor.requireRole(Role.COORDINATOR);
        return Relation.COORDINATOR;
    }

    private static RoundView.Line line(Actor actor, BiddingConsortium grouping, Relation relation, Approval approval) {
        boolean own = actor.actsFor(approval.organisationId());
        return new RoundView.Line(
                approval.id(),
                name(grouping, approval.organisationId()),
                own,
                approval.state(),
                approval.answeredAt(),
                own || relation == Relation.LEAD ? approval.reason() : null);
    }

    static String name(BiddingConsortium grouping, UUID organisationId) {
        return grouping.shares().stream()
                .filter(share -> share.organisationId().equals(organisationId))
                .map(BiddingConsortium.Share::organisationName)
                .findFirst()
                .orElse("?");
    }

    /** Returns the lead's explanation of this round or of the one before. */
    @Nullable
    String word(UUID consortiumId) {
        return rounds.all(consortiumId).stream()
                .limit(2)
                .map(ApprovalRound::decisionWord)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
