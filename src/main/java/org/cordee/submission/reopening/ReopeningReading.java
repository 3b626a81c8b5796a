package org.cordee.submission.reopening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.submission.pack.FrozenBids;
import org.cordee.submission.reopening.OpeningAgain.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the lead reads before it opens its frozen bid again. */
@Component
@Transactional(readOnly = true)
public class ReopeningReading {

    private final Groupings groupings;
    private final Reopenings reopenings;
    private final FrozenBids frozen;
    private final OpeningAgain rule;
    private final BusinessClock clock;

    ReopeningReading(
            Groupings groupings, Reopenings reopenings, FrozenBids frozen, OpeningAgain rule, BusinessClock clock) {
        this.groupings = groupings;
        this.reopenings = reopenings;
        this.frozen = frozen;
        this.rule = rule;
        this.clock = clock;
    }

    /** Whose sections and prices may be opened again. */
    public record Member(UUID organisationId, String name) {}

    /**
     * @param number to reopen with
     * @param refusal why it may not be opened now, the end of a message key; null when it may
     * @param deposited whether a deposit will stand until another comes
     * @param missed whether an earlier deadline was missed: the grouping is on its way again once it is opened
     * @param draft whether it was not frozen by then, so that it is drafted on from where it stood
     * @param powers whether not even drafting had begun: the agreement was signed, and the missing powers are asked again
     * @param signing whether not all had signed the agreement: it is signed on, and what was signed stays
     * @param negotiation whether the shares were not agreed: they are negotiated on
     * @param members the lead first
     */
    public record View(
            UUID consortiumId,
            String consortiumName,
            Deadline deadline,
            int number,
            @Nullable String refusal,
            boolean deposited,
            boolean missed,
            boolean draft,
            boolean powers,
            boolean signing,
            boolean negotiation,
            List<Member> members) {

        public boolean isOpenable() {
            return refusal == null;
        }
    }

    /** @throws NotFound for anybody but the lead */
    public View view(Actor actor, UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        grouping.requireLead(actor);
        Optional<Point> point = rule.point(consortiumId);
        return new View(
                consortiumId,
                grouping.name(),
                grouping.deadline(),
                reopenings.of(consortiumId).size() + 1,
                rule.refusal(grouping, clock.now()),
                grouping.phase() == Grouping.Phase.SUBMITTED,
                grouping.phase() == Grouping.Phase.DEADLINE_MISSED,
                !frozen.wasEver(consortiumId),
                point.filter(Point.POWERS::equals).isPresent(),
                point.filter(Point.SIGNING::equals).isPresent(),
                point.filter(Point.NEGOTIATION::equals).isPresent(),
                grouping.shares().stream()
                        .map(share -> new Member(share.organisationId(), share.organisationName()))
                        .distinct()
                        .toList());
    }

    /** For what happens within the act; whoever asks answers for access itself. */
    public String reasonOf(UUID consortiumId, int number) {
        return reopenings.of(consortiumId).get(number - 1).reason();
    }
}
