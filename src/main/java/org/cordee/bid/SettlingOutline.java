package org.cordee.bid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead plan the sections of the memo, with writer, reviewer and date of each, and settle the plan once. */
@Component
public class SettlingOutline {

    private static final int MOST_SECTIONS = 60;

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final Sections sections;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SettlingOutline(
            BiddingConsortia groupings,
            Outlines outlines,
            Sections sections,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sections = sections;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces the planned sections by the given lines.
     *
     * @param expectedVersion the number of the outline that the user read; refused when there is a later one
     * @return the number of the new outline
     */
    @Transactional
    public int plan(Actor actor, UUID consortiumId, int expectedVersion, List<OutlineLine> lines) {
        BiddingConsortium grouping = led(actor, consortiumId);
        Outline outline = outlines.claim(consortiumId).orElseThrow(NotFound::new);
        int version = outline.plan(expectedVersion);
        Instant now = clock.now();
        List<Section> planned = planned(grouping, lines, now);
        sections.deletePlanned(consortiumId);
        planned.forEach(sections::save);
        outlines.save(outline);
        return version;
    }

    /**
     * Checks the planned sections and changes nothing.
     *
     * @throws RuleViolation with all errors, each at its field
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, UUID consortiumId, List<OutlineLine> lines) {
        planned(led(actor, consortiumId), lines, clock.now());
    }

    /** Settles the outline and asks the writers. A second call changes nothing. */
    @Transactional
    public void settle(Actor actor, UUID consortiumId, int expectedVersion) {
        led(actor, consortiumId);
        Outline outline = outlines.claim(consortiumId).orElseThrow(NotFound::new);
        Instant now = clock.now();
        if (!outline.settle(expectedVersion, now)) {
            return;
        }
        List<Section> all = sections.claimAllOf(consortiumId);
        for (Section section : all) {
            section.begin(now);
            sections.save(section);
        }
        outlines.save(outline);
        events.publishEvent(new BidEvent.OutlineSettled(
                EventHeader.of(actor, consortiumId, now),
                all.stream().map(Section::id).toList()));
    }

    private BiddingConsortium led(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        ContributionAccess.requireOpen(grouping);
        return grouping;
    }

    private static List<Section> planned(BiddingConsortium grouping, List<OutlineLine> lines, Instant now) {
        requireSome(lines);
        List<Section> planned = new ArrayList<>();
        LotWeights weights = new LotWeights();
        CollectedRefusals checks = new CollectedRefusals();
        for (int place = 0; place < lines.size(); place++) {
            int at = place;
            checks.require(() -> planned.add(RuleViolation.inPart(
                    "lines[" + at + "]", () -> planned(grouping, lines.get(at), at, weights, now))));
        }
        checks.throwIfRefused();
        return planned;
    }

    /**
     * Creates one planned section.
     *
     * @param weights the sum of the weights of each lot so far
     */
    private static Section planned(
            BiddingConsortium grouping, OutlineLine line, int position, LotWeights weights, Instant now) {
        BiddingConsortium.Share owner = grouping.share(line.ownerMemberId());
        BiddingConsortium.Share reviewer = grouping.share(line.reviewerMemberId());
        CollectedRefusals checks = new CollectedRefusals();
        SectionAssignment hands = checks.read(
                () -> SectionAssignment.of(grouping, owner, reviewer), SectionAssignment.proposed(grouping, owner));
        checks.require(() -> requireTime(grouping, line.dueAt(), now));
        checks.require(() -> weights.add(owner.lotId(), line.brief().weight()));
        checks.throwIfRefused();
        return new Section(grouping.id(), position, line.brief(), hands, line.dueAt(), now);
    }

    private static void requireSome(List<OutlineLine> lines) {
        if (lines.isEmpty() || lines.size() > MOST_SECTIONS) {
            throw new RuleViolation("bid.outline.how-many", MOST_SECTIONS);
        }
    }

    private static void requireTime(BiddingConsortium grouping, Instant dueAt, Instant now) {
        if (!dueAt.isAfter(now) || dueAt.isAfter(grouping.deadline().instant())) {
            throw RuleViolation.of("dueAt", "bid.outline.due");
        }
    }
}
