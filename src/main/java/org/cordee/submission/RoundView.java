package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The approvals of a frozen bid as their reader may see them. The lead and the author read a reason, the members read
 * the lead's explanation, and a coordinator reads states only.
 *
 * @param decidable true when the lead may decide now
 * @param awaited true when members are asked and the lead may not deposit yet
 * @param lastCallAt the time from which no member is waited for
 * @param word the lead's explanation of this round or of the one before
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

    /** The reader's relation to the consortium. */
    public enum Relation {
        LEAD,
        MEMBER,
        COORDINATOR
    }

    /**
     * One member's answer.
     *
     * @param reason null when the reader may not read it
     */
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

    /** Returns the reader's own answer while it can still be given. */
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
