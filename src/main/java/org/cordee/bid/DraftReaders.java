package org.cordee.bid;

import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.price.PriceSheet;
import org.cordee.bid.price.PriceSheets;
import org.cordee.bid.section.Outlines;
import org.cordee.bid.section.Section;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read what of a draft: texts by writer, reviewer and lead, prices by their member and the lead. While a member is
 * being replaced it is read as it stood, by those who are still there. Whoever has come since has agreed nothing yet and may
 * still go: it is told that the draft rests, and reads none of it before all have signed anew.
 */
@Component
public class DraftReaders {

    private final Groupings groupings;
    private final Outlines outlines;
    private final PriceSheets sheets;

    DraftReaders(Groupings groupings, Outlines outlines, PriceSheets sheets) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sheets = sheets;
    }

    /**
     * The grouping a draft is read in.
     *
     * @param rest why nothing is written in it now, null where it does not rest
     */
    public record Draft(Grouping grouping, @Nullable DraftRest rest) {

        /** Whether its members may write. */
        boolean isOpen() {
            return rest == null && grouping.isOpen();
        }

        /** Whether its reader has come since it rests, so that no row of it is shown. */
        boolean isClosed() {
            return rest == DraftRest.NEWCOMER;
        }
    }

    /**
     * For whoever takes part, also since the draft rests.
     *
     * @throws NotFound for anybody else
     */
    public Draft of(Actor actor, UUID consortiumId) {
        Draft draft = of(consortiumId);
        if (!draft.grouping().isLedBy(actor) && !draft.grouping().hasMember(actor)) {
            return ofNewcomer(actor, draft);
        }
        requireStillThere(actor, draft);
        return draft;
    }

    /**
     * For whoever may read the section.
     *
     * @throws NotFound for anybody else
     * @throws RuleViolation for a reviewer behind the information barrier
     */
    public Draft of(Actor actor, Section section) {
        Draft draft = of(section.consortiumId());
        if (!mayRead(actor, draft.grouping(), section)) {
            throw new NotFound();
        }
        requireStillThere(actor, draft);
        if (!isOwn(actor, draft.grouping(), section) && isBehindBarrier(actor, draft.grouping())) {
            throw new RuleViolation("bid.behind-barrier");
        }
        return draft;
    }

    /** For whoever may read the price. @throws NotFound for anybody else */
    public Draft of(Actor actor, PriceSheet sheet) {
        Draft draft = of(sheet.consortiumId());
        if (!mayRead(actor, draft.grouping(), sheet)) {
            throw new NotFound();
        }
        requireStillThere(actor, draft);
        return draft;
    }

    private Draft of(UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        boolean late = grouping.phase() == Grouping.Phase.DEADLINE_MISSED;
        if (!outlines.isSuspended(consortiumId)) {
            return new Draft(grouping, late ? DraftRest.DEADLINE_PASSED : null);
        }
        Grouping former = groupings.formerly(
                consortiumId,
                sheets.of(consortiumId).stream()
                        .collect(Collectors.toMap(PriceSheet::memberId, PriceSheet::organisationId)));
        return new Draft(former, late ? DraftRest.REPLACED_TOO_LATE : DraftRest.MEMBER_REPLACED);
    }

    /** Where nothing rests, the shares are not agreed, and there is nothing to read yet. */
    private Draft ofNewcomer(Actor actor, Draft draft) {
        if (!groupings.isIn(actor, draft.grouping())) {
            throw new NotFound();
        }
        boolean rests = outlines.isSuspended(draft.grouping().id());
        return rests ? new Draft(draft.grouping(), DraftRest.NEWCOMER) : draft;
    }

    /** Who left reads nothing of it any more, not even its own: it goes to whoever comes. */
    private void requireStillThere(Actor actor, Draft draft) {
        UUID reader = actor.organisationId();
        if (draft.rest() != null
                && (reader == null || !groupings.isMember(draft.grouping().id(), reader))) {
            throw new NotFound();
        }
    }

    boolean isBehindBarrier(Actor actor, Grouping grouping) {
        return groupings.isBehindBarrier(grouping.id(), actor.organisationId());
    }

    /** What its reader wrote itself, or leads: no barrier closes that. */
    static boolean isOwn(Actor actor, Grouping grouping, Section section) {
        return section.hands().isWrittenBy(actor) || grouping.isLedBy(actor);
    }

    static boolean mayRead(Actor actor, Grouping grouping, Section section) {
        return section.hands().isWrittenBy(actor) || section.hands().isReviewedBy(actor) || grouping.isLedBy(actor);
    }

    static boolean mayRead(Actor actor, Grouping grouping, PriceSheet sheet) {
        return actor.actsFor(sheet.organisationId()) || grouping.isLedBy(actor);
    }
}
