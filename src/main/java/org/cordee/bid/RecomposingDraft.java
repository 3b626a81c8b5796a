package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adapts a draft to the present members. The sections of a member that left pass, with their texts, to the new member
 * of the same lot or else to the lot's lead. A new member gets an empty price sheet, and a member whose amount changed
 * must give its price again. Everything else stays.
 */
@Component
class RecomposingDraft {

    private final Sections sections;
    private final PriceSheets sheets;
    private final LotPriceFrames frames;

    RecomposingDraft(Sections sections, PriceSheets sheets, LotPriceFrames frames) {
        this.sections = sections;
        this.sheets = sheets;
        this.frames = frames;
    }

    /** Adapts the draft as part of a larger use case that ensures it runs only once. */
    void recompose(BiddingConsortium grouping, DraftingPlan plan, Instant now) {
        Set<UUID> priced =
                sheets.of(grouping.id()).stream().map(PriceSheet::memberId).collect(Collectors.toSet());
        for (Section section : sections.claimAllOf(grouping.id())) {
            section.recompose(hands(grouping, section.hands(), priced), now);
            section.resume(plan.sectionsDueAt(), now);
            sections.save(section);
        }
        for (PriceSheet sheet : sheets.claimAllOf(grouping.id())) {
            Optional<BiddingConsortium.Share> share = share(grouping, sheet.memberId());
            if (share.isEmpty()) {
                sheets.delete(sheet);
                continue;
            }
            sheet.applyNewShare(share.get().amount(), plan.pricesDueAt(), now);
            sheets.save(sheet);
        }
        grouping.shares().stream()
                .filter(share -> !priced.contains(share.memberId()))
                .forEach(share -> sheets.save(new PriceSheet(grouping.id(), share, plan.pricesDueAt(), now)));
        frames.of(grouping.id()).forEach(frame -> passLines(grouping, frame, now));
    }

    /**
     * Passes the lines of the buyer's file from members that left to the new member of the lot, or else to its lead,
     * without their prices.
     */
    private void passLines(BiddingConsortium grouping, LotPriceFrame frame, Instant now) {
        Set<UUID> had =
                frame.membersByLine().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<UUID, UUID> successors = had.stream()
                .filter(member -> share(grouping, member).isEmpty())
                .collect(Collectors.toMap(
                        Function.identity(),
                        member -> successor(grouping, frame.lotId(), had).memberId()));
        frame.pass(successors);
        frames.save(frame);
        if (frame.state() != FrameState.GIVEN) {
            return;
        }
        for (PriceSheet sheet : sheets.claimAllOf(grouping.id())) {
            if (sheet.lotId().equals(frame.lotId()) && sheet.state() == PriceSheetState.TODO) {
                sheet.giveLines(frame.id(), frame.linesOf(sheet.memberId()), Actor.system(), now);
                sheets.save(sheet);
            }
        }
    }

    private static SectionAssignment hands(BiddingConsortium grouping, SectionAssignment had, Set<UUID> priced) {
        Optional<BiddingConsortium.Share> writer = share(grouping, had.memberId());
        UUID reviewer = had.reviewerMemberId();
        if (writer.isPresent() && (reviewer == null || share(grouping, reviewer).isPresent())) {
            return had;
        }
        return SectionAssignment.proposed(grouping, writer.orElseGet(() -> successor(grouping, had.lotId(), priced)));
    }

    private static BiddingConsortium.Share successor(BiddingConsortium grouping, UUID lotId, Set<UUID> priced) {
        List<Predicate<BiddingConsortium.Share>> inTurn = List.of(
                share -> share.lotId().equals(lotId) && !priced.contains(share.memberId()),
                share -> share.lotId().equals(lotId) && share.lead(),
                BiddingConsortium.Share::lead);
        return inTurn.stream()
                .flatMap(wanted -> grouping.shares().stream().filter(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(grouping.id() + " has no lead"));
    }

    private static Optional<BiddingConsortium.Share> share(BiddingConsortium grouping, @Nullable UUID memberId) {
        return grouping.shares().stream()
                .filter(share -> share.memberId().equals(memberId))
                .findFirst();
    }
}
