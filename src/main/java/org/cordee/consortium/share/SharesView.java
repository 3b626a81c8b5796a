package org.cordee.consortium.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.MemberState;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The shares of a grouping as the reader may see them: no amounts but its own unless it leads. */
public record SharesView(List<MemberLine> members, @Nullable ProposalLine proposal) {

    /** One member in one lot; share and hours by the latest proposal, the amount only where the reader may know it. */
    public record MemberLine(
            UUID memberId,
            UUID lotId,
            UUID organisationId,
            String name,
            boolean lead,
            MemberState state,
            @Nullable Percentage percentage,
            @Nullable Amount amount,
            @Nullable Hours hours) {}

    /** The members of one lot and what their shares come to. */
    public record LotTable(List<MemberLine> rows) {

        /** True when everybody's share has been proposed. */
        public boolean isProposed() {
            return !rows.isEmpty() && rows.stream().noneMatch(row -> row.percentage() == null);
        }

        /** In per cent; unlike a share it may be above the whole. */
        public BigDecimal sum() {
            return rows.stream()
                    .map(MemberLine::percentage)
                    .filter(Objects::nonNull)
                    .map(Percentage::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public boolean isWhole() {
            return sum().compareTo(Percentage.HUNDRED.value()) == 0;
        }

        /** Only for a reader who knows every amount. */
        public @Nullable Amount total() {
            List<Amount> known = rows.stream()
                    .map(MemberLine::amount)
                    .filter(Objects::nonNull)
                    .toList();
            return known.size() == rows.size() ? Amount.sum(known) : null;
        }
    }

    /** The latest proposal of shares and who has said what; comments only for the lead and their author. */
    public record ProposalLine(UUID id, int round, ShareState state, Instant dueAt, List<AnswerLine> answers) {}

    /** One answer. */
    public record AnswerLine(
            UUID memberId,
            UUID organisationId,
            String name,
            AnswerState state,
            @Nullable String comment) {}

    public List<MemberLine> membersOf(UUID lotId) {
        return members.stream().filter(member -> member.lotId().equals(lotId)).toList();
    }

    public LotTable table(UUID lotId) {
        return new LotTable(membersOf(lotId));
    }

    /** The reader's own answer that is still awaited, if any. */
    public boolean awaitsAnswerOf(@Nullable UUID organisationId) {
        return proposal != null
                && proposal.state() == ShareState.OPEN
                && proposal.answers().stream()
                        .anyMatch(answer -> answer.state() == AnswerState.PENDING
                                && answer.organisationId().equals(organisationId));
    }
}
