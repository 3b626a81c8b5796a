package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.Arbitration;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Request bodies that API clients send about the shares of a consortium. */
final class ShareBodies {

    private ShareBodies() {}

    /**
     * A proposal of shares with its terms.
     *
     * @param terms the terms of the last proposal, or the usual ones, when left out
     */
    record Proposal(
            @NotEmpty List<@Valid @NotNull ProposedLot> lots,
            @Valid @Nullable ProposedTerms terms) {
        List<LotShares> tables() {
            return lots.stream().map(ProposedLot::table).toList();
        }

        @Nullable
        Terms wanted() {
            return terms == null ? null : terms.terms();
        }
    }

    record ProposedLot(
            @NotNull UUID lotId,
            @NotNull BigDecimal total,
            @NotEmpty List<@Valid @NotNull ProposedLine> lines) {
        LotShares table() {
            return new LotShares(
                    lotId,
                    RuleViolation.inField("total", () -> new Amount(total)),
                    lines.stream().map(ProposedLine::line).toList());
        }
    }

    record ProposedLine(
            @NotNull UUID memberId,
            @Nullable String work,
            @NotNull BigDecimal percentage,
            @NotNull BigDecimal amount,
            @PositiveOrZero int hours) {
        LotShares.ShareLine line() {
            return new LotShares.ShareLine(
                    memberId,
                    Objects.requireNonNullElse(work, ""),
                    RuleViolation.inField("percentage", () -> new Percentage(percentage)),
                    RuleViolation.inField("amount", () -> new Amount(amount)),
                    RuleViolation.inField("hours", () -> new Hours(hours)));
        }
    }

    record ProposedTerms(
            @NotNull ConsortiumForm form,
            @NotNull PaymentScheme payment,
            @Nullable BigDecimal feeRate,
            @Nullable BigDecimal feeAmount,
            boolean exclusive,
            boolean pricesOpen) {
        Terms terms() {
            LeadFee fee = new LeadFee(
                    feeRate == null ? null : new Percentage(feeRate), feeAmount == null ? null : new Amount(feeAmount));
            return new Terms(form, payment, fee, exclusive, pricesOpen);
        }
    }

    /** The possible answers of a member. */
    enum Said {
        AGREED,
        COUNTERED,
        REFUSED
    }

    /**
     * The answer of a member to a proposal.
     *
     * @param wishes only for a counter-proposal: one for each lot in which the organisation is a member
     */
    record Answer(
            @NotNull Said answer,
            @Nullable String comment,
            @Nullable List<@Valid @NotNull WishBody> wishes) {
        String words() {
            return Objects.requireNonNullElse(comment, "");
        }

        List<CounterShare> counter() {
            return wishes == null
                    ? List.of()
                    : wishes.stream().map(WishBody::wish).toList();
        }
    }

    record WishBody(
            @NotNull UUID memberId,
            @NotNull BigDecimal percentage,
            @NotNull BigDecimal amount,
            @PositiveOrZero int hours) {
        CounterShare wish() {
            return new CounterShare(
                    memberId,
                    RuleViolation.inField("percentage", () -> new Percentage(percentage)),
                    RuleViolation.inField("amount", () -> new Amount(amount)),
                    RuleViolation.inField("hours", () -> new Hours(hours)));
        }
    }

    record Recommendation(@NotBlank String recommendation) {}

    /**
     * The lead's decision after an attempt without agreement.
     *
     * @param organisationId the organisation that is replaced, if any
     */
    record ArbitrationBody(
            @NotNull Arbitration decision, @Nullable UUID organisationId) {}
}
