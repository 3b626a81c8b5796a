package org.cordee.bid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.dossier.ConfirmedDemands;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.TooEarly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes an outline of the memo and opens an empty price schedule for each member of each lot. A draft that was
 * suspended while a member was replaced continues where it was, with the present members.
 */
@Component
public class OpeningDrafting {

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final Sections sections;
    private final PriceSheets sheets;
    private final RecomposingDraft recomposing;
    private final ConfirmedDemands demands;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OpeningDrafting(
            BiddingConsortia groupings,
            Outlines outlines,
            Sections sections,
            PriceSheets sheets,
            RecomposingDraft recomposing,
            ConfirmedDemands demands,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sections = sections;
        this.sheets = sheets;
        this.recomposing = recomposing;
        this.demands = demands;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens the drafting. A second call returns the same date.
     *
     * @return the date by which the outline should be settled
     * @throws TooEarly from the deadline on while the consortium has not ended: it ends within a second unless the
     * buyer moves the deadline
     */
    @Transactional
    public Instant open(UUID consortiumId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        DraftingPlan plan = groupings.draftingPlan(consortiumId);
        Instant now = clock.now();
        if (grouping.shares().isEmpty() || !grouping.isOpen()) {
            // a member failed or the deadline passed meanwhile: this step's process is being ended
            return plan.outlineDueAt();
        }
        if (!now.isBefore(grouping.deadline().instant())) {
            throw new TooEarly("bid.drafting-at-deadline", grouping.deadline().instant());
        }
        if (!outlines.existsByConsortiumId(consortiumId)) {
            outlines.save(new Outline(consortiumId, now));
            openAll(grouping, plan, now);
        } else if (outlines.resume(consortiumId) == 1) {
            recomposing.recompose(grouping, plan, now);
            events.publishEvent(new BidEvent.DraftRecomposed(EventHeader.of(Actor.system(), consortiumId, now)));
        }
        return plan.outlineDueAt();
    }

    /** Where the notice names no criterion, those of the rules that the lead confirmed are proposed. */
    private BiddingConsortium ruled(BiddingConsortium grouping) {
        List<BiddingConsortium.Criterion> criteria = demands.of(grouping.id()).memoCriteria().stream()
                .map(asked -> new BiddingConsortium.Criterion(asked.name(), asked.weight()))
                .toList();
        return criteria.isEmpty() ? grouping : grouping.withCriteria(criteria);
    }

    private void openAll(BiddingConsortium grouping, DraftingPlan plan, Instant now) {
        List<UUID> opened = new ArrayList<>();
        for (ProposedOutline.Line line : ProposedOutline.of(ruled(grouping))) {
            Section section =
                    new Section(grouping.id(), opened.size(), line.brief(), line.hands(), plan.sectionsDueAt(), now);
            opened.add(sections.save(section).id());
        }
        for (BiddingConsortium.Share share : grouping.shares()) {
            sheets.save(new PriceSheet(grouping.id(), share, plan.pricesDueAt(), now));
        }
        events.publishEvent(
                new BidEvent.DraftingOpened(EventHeader.of(Actor.system(), grouping.id(), now), List.copyOf(opened)));
    }
}
