package org.cordee.submission.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the approvals of a frozen bid are, as their reader may see it: reasons are the lead's and their author's, words
 * of the lead the members'; a coordinator reads states alone.
 *
 * @param decidable the lead may decide now
 * @param awaited members are asked and the lead does not deposit yet
 * @param lastCallAt from when on nobody is waited for
 * @param word of the lead, when it closed this round or the one before
 */
public record RoundView(
        UUID consortiumId,
        String consortiumName,
        Relation relation,
        @Nullable UUID roundId,
        int number,
        @Nullable RoundState state,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt,
        Instant lastCallAt,
        @Nullable String manifestSha256,
        @Nullable String word,
        boolean awaited,
        boolean decidable,
        List<Line> lines) {

    /** What the reader is to the grouping. */
    public enum Relation {
        LEAD,
        MEMBER,
        COORDINATOR
    }

    /** @param reason null unless the reader may read it */
    public record Line(
            UUID approvalId,
            String name,
            boolean own,
            ApprovalState state,
            @Nullable Instant answeredAt,
            @Nullable String reason) {}

    public boolean isLead() {
        return relation == Relation.LEAD;
    }

    public boolean isObjected() {
        return lines.stream().anyMatch(line -> line.state() == ApprovalState.OBJECTED);
    }

    /** The reader's own answer that can still be given. */
    public @Nullable Line ownTurn() {
        return lines.stream()
                .filter(line -> line.own() && line.state() == ApprovalState.AWAITED)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "RoundView[" + roundId + "]";
    }
}
