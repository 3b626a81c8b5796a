package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.Relation;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The negotiation of the shares of a consortium as the user may see it. A figure that is null is hidden or not
 * proposed.
 *
 * @param state null before the first proposal
 * @param members the present members, with their figures in the latest proposal
 * @param behindBarrier the user is in another candidacy too, so that the others' figures stay hidden
 * @param rounds all proposals, the oldest first
 */
public record SharesView(
        Relation relation,
        @Nullable NegotiationState state,
        boolean arbitrationAwaited,
        @Nullable Instant mediationDueAt,
        @Nullable String recommendation,
        List<MemberLine> members,
        List<ProposalLine> rounds,
        boolean behindBarrier) {

    /** The figures that a member takes or would take. */
    public record Figures(
            @Nullable Percentage percentage,
            @Nullable Amount amount,
            @Nullable Hours hours) {

        static final Figures NONE = new Figures(null, null, null);
    }

    /** One member in one lot. */
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

    /** The members of one lot and the sums of their shares. */
    public record LotTable(List<MemberLine> rows) {

        /** Tells whether the user knows the share of every member. */
        public boolean isProposed() {
            return !rows.isEmpty() && rows.stream().noneMatch(row -> row.percentage() == null);
        }

        /** Tells whether the user knows some of the shares. */
        public boolean isPartlyKnown() {
            return rows.stream().anyMatch(row -> row.hours() != null);
        }

        /** Returns the sum in per cent; unlike a share it may be above 100. */
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

        /** Returns the total, only for a user who knows every amount. */
        public @Nullable Amount total() {
            List<Amount> known = rows.stream()
                    .map(MemberLine::amount)
                    .filter(Objects::nonNull)
                    .toList();
            return known.size() == rows.size() ? Amount.sum(known) : null;
        }
    }

    /** One proposal and the answers to it; the terms are visible to the parties alone. */
    public record ProposalLine(
            UUID id,
            int attempt,
            int round,
            boolean last,
            ShareState state,
            Instant dueAt,
            @Nullable Terms terms,
            List<PartLine> parts,
            List<AnswerLine> answers) {

        public Figures of(UUID memberId) {
            List<Figures> own = parts.stream()
                    .filter(part -> part.memberId().equals(memberId))
                    .map(PartLine::figures)
                    .toList();
            return own.stream().reduce(SharesView::plus).orElse(Figures.NONE);
        }

        public Optional<AnswerLine> answerOf(@Nullable UUID organisationId) {
            return answers.stream()
                    .filter(answer -> answer.organisationId().equals(organisationId))
                    .findFirst();
        }

        /** Returns the figures that the member asked for instead, if it did and the user may know them. */
        public @Nullable Figures wishOf(UUID memberId) {
            return answers.stream()
                    .flatMap(answer -> answer.wishes().stream())
                    .filter(wish -> wish.memberId().equals(memberId))
                    .map(WishLine::figures)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One work package of one member; the name of the work is visible to users who know the figures. */
    public record PartLine(
            UUID memberId, UUID lotId, @Nullable String work, Figures figures) {}

    /** One answer; comments are visible to the lead and to their author. */
    public record AnswerLine(
            UUID memberId,
            UUID organisationId,
            String name,
            AnswerState state,
            @Nullable String comment,
            List<WishLine> wishes) {}

    /** The figures that a member would take instead. */
    public record WishLine(UUID memberId, Figures figures) {}

    public boolean isMediating() {
        return state == NegotiationState.MEDIATING;
    }

    /** Returns the latest proposal, or null. */
    public @Nullable ProposalLine proposal() {
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    /** Returns the proposal before it in the same attempt, or null. */
    public @Nullable ProposalLine before(ProposalLine later) {
        return rounds.stream()
                .filter(round -> round.attempt() == later.attempt() && round.round() == later.round() - 1)
                .findFirst()
                .orElse(null);
    }

    public List<MemberLine> membersOf(UUID lotId) {
        return members.stream().filter(member -> member.lotId().equals(lotId)).toList();
    }

    public LotTable table(UUID lotId) {
        return new LotTable(membersOf(lotId));
    }

    /** Tells whether the organisation's own answer is still awaited. */
    public boolean awaitsAnswerOf(@Nullable UUID organisationId) {
        ProposalLine open = proposal();
        return open != null
                && open.state() == ShareState.OPEN
                && open.answerOf(organisationId)
                        .filter(answer -> answer.state() == AnswerState.PENDING)
                        .isPresent();
    }

    private static Figures plus(Figures one, Figures other) {
        Percentage percentage = one.percentage() == null || other.percentage() == null
                ? null
                : Percentage.ofTenThousandths(
                        Percentage.sumInTenThousandths(List.of(one.percentage(), other.percentage())));
        Amount amount = one.amount() == null || other.amount() == null
                ? null
                : one.amount().plus(other.amount());
        Hours hours = one.hours() == null || other.hours() == null
                ? null
                : one.hours().plus(other.hours());
        return new Figures(percentage, amount, hours);
    }
}
