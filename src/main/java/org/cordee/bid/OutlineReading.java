package org.cordee.bid;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outline that the lead plans. */
@Component
@Transactional(readOnly = true)
public class OutlineReading {

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final Sections sections;

    OutlineReading(BiddingConsortia groupings, Outlines outlines, Sections sections) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sections = sections;
    }

    /**
     * Returns the outline, empty before drafting has started.
     *
     * @throws NotFound for all users but the lead
     */
    public OutlineView outline(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        Optional<Outline> outline = outlines.find(consortiumId);
        boolean settled = outline.filter(Outline::isSettled).isPresent();
        return new OutlineView(
                consortiumId,
                grouping.name(),
                outline.map(Outline::version).orElse(0),
                settled,
                grouping.isOpen() && outline.isPresent() && !settled,
                sections.of(consortiumId).stream().map(OutlineReading::line).toList(),
                choices(grouping),
                criteria(grouping));
    }

    /**
     * Returns the sections of the settled outline in their order.
     *
     * @throws NotFound for all users but the lead
     */
    public SectionOrder order(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        Optional<Outline> outline = outlines.find(consortiumId);
        List<Section> all = sections.of(consortiumId);
        boolean open = grouping.isOpen()
                && outline.filter(Outline::isSettled).isPresent()
                && !outlines.isSuspended(consortiumId)
                && all.stream().noneMatch(section -> section.state() == SectionState.LOCKED);
        return new SectionOrder(
                consortiumId,
                grouping.name(),
                outline.map(Outline::version).orElse(0),
                open,
                open ? all.stream().map(section -> place(grouping, section)).toList() : List.of(),
                criteria(grouping));
    }

    private static SectionOrder.Line place(BiddingConsortium grouping, Section section) {
        return new SectionOrder.Line(
                section.id(),
                section.brief().heading(),
                section.brief().weight(),
                section.brief().maxPages(),
                grouping.share(section.hands().memberId()).organisationName(),
                grouping.lot(section.hands().lotId()).number());
    }

    private static List<OutlineView.LotCriteria> criteria(BiddingConsortium grouping) {
        return grouping.lots().stream()
                .map(lot -> new OutlineView.LotCriteria(
                        lot.number(), !lot.criteria().isEmpty(), lot.isWeighted()))
                .toList();
    }

    /**
     * Returns the members that may write or review a section.
     *
     * @throws NotFound for all users but the lead
     */
    public List<OutlineView.MemberChoice> choices(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        return choices(grouping);
    }

    private static OutlineLine line(Section section) {
        UUID reviewer = section.hands().reviewerMemberId();
        return new OutlineLine(
                section.brief(),
                section.hands().memberId(),
                Objects.requireNonNullElse(reviewer, section.hands().memberId()),
                section.cycle().dueAt());
    }

    private static List<OutlineView.MemberChoice> choices(BiddingConsortium grouping) {
        return grouping.shares().stream()
                .map(share -> new OutlineView.MemberChoice(
                        share.memberId(),
                        share.organisationId(),
                        share.organisationName(),
                        grouping.lot(share.lotId()).number()))
                .toList();
    }
}
