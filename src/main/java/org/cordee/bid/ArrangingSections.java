package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead change the order, the subjects and the weights of the sections after the outline was settled, until the
 * bid is frozen. Texts, writers and dates stay.
 */
@Component
public class ArrangingSections {

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final Sections sections;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ArrangingSections(
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
     * Arranges the sections. The same arrangement again changes nothing.
     *
     * @param expectedVersion the number of the outline that the user read; refused when there is a later one
     * @param wanted every section once, in the order of the memo
     * @return the number of the outline
     */
    @Transactional
    public int arrange(Actor actor, UUID consortiumId, int expectedVersion, List<ArrangedSection> wanted) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        ContributionAccess.requireOpen(grouping);
        Outline outline = outlines.claim(consortiumId).orElseThrow(NotFound::new);
        if (outlines.isSuspended(consortiumId)) {
            throw new RuleViolation(ContributionAccess.DRAFT_PAUSED);
        }
        outline.requireArrangeable(expectedVersion);
        Map<UUID, Section> byId =
                sections.claimAllOf(consortiumId).stream().collect(Collectors.toMap(Section::id, Function.identity()));
        requireAll(byId.keySet(), wanted);
        if (!arrange(byId, wanted)) {
            return outline.version();
        }
        Instant now = clock.now();
        byId.values().forEach(sections::save);
        int version = outline.arrange();
        outlines.save(outline);
        events.publishEvent(new BidEvent.SectionsArranged(EventHeader.of(actor, consortiumId, now)));
        return version;
    }

    private static boolean arrange(Map<UUID, Section> byId, List<ArrangedSection> wanted) {
        boolean changed = false;
        LotWeights weights = new LotWeights();
        CollectedRefusals checks = new CollectedRefusals();
        for (int place = 0; place < wanted.size(); place++) {
            int at = place;
            ArrangedSection one = wanted.get(at);
            Section section = Objects.requireNonNull(byId.get(one.sectionId()));
            changed |= checks.read(
                    () -> RuleViolation.inPart("lines[" + at + "]", () -> {
                        weights.add(section.hands().lotId(), one.weight());
                        return section.arrange(at, one.heading(), one.weight());
                    }),
                    false);
        }
        checks.throwIfRefused();
        return changed;
    }

    private static void requireAll(Set<UUID> stored, List<ArrangedSection> wanted) {
        Set<UUID> named = wanted.stream().map(ArrangedSection::sectionId).collect(Collectors.toSet());
        if (named.size() < wanted.size() || !named.equals(stored)) {
            throw new RuleViolation("bid.outline.changed-meanwhile");
        }
    }
}
