package org.cordee.consortium.web;

import java.math.BigDecimal;
import org.cordee.consortium.shares.ShareSplit;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The two figures of one share as they are typed, beside those that the page showed. The figure that the user changed
 * counts, and the other follows. Where both were changed and contradict each other, the percentage counts, and the error
 * beside the amount says it.
 */
class TypedShare {

    private static final String SHARE_COUNTS = "consortium.shares.share-counts";

    private @Nullable BigDecimal percentage;
    private @Nullable BigDecimal amount;
    private @Nullable BigDecimal shownPercentage;
    private @Nullable BigDecimal shownAmount;

    /** Makes both figures one share of the total; changes nothing while one of them or the total is unreadable. */
    void settle(Errors errors, String place, Amount total) {
        if (errors.hasFieldErrors(place + "percentage") || errors.hasFieldErrors(place + "amount") || total.isZero()) {
            return;
        }
        TypedFigures figures = new TypedFigures(errors);
        BigDecimal share = percentage;
        BigDecimal euros = amount;
        Percentage typedShare =
                share == null ? null : figures.read(place + "percentage", share, Percentage::new, Percentage.ZERO);
        Amount typedAmount = euros == null
                ? null
                : figures.read(place + "amount", euros, typed -> within(total, typed), Amount.ZERO);
        if (errors.hasFieldErrors(place + "percentage") || errors.hasFieldErrors(place + "amount")) {
            return;
        }
        boolean shareChanged = isOther(share, shownPercentage);
        boolean amountChanged = isOther(euros, shownAmount);
        if (typedAmount != null && amountChanged && !shareChanged) {
            show(ShareSplit.percentage(total, typedAmount), typedAmount);
        } else if (typedShare != null && typedAmount != null && shareChanged == amountChanged) {
            settleBoth(errors, place, total, typedShare, typedAmount, shareChanged);
        } else if (typedShare != null) {
            show(typedShare, ShareSplit.amount(total, typedShare));
        } else if (typedAmount != null && amountChanged) {
            show(ShareSplit.percentage(total, typedAmount), typedAmount);
        } else {
            empty();
        }
    }

    private void settleBoth(
            Errors errors, String place, Amount total, Percentage share, Amount euros, boolean changed) {
        if (ShareSplit.isOneShare(total, share, euros)) {
            show(share, euros);
            return;
        }
        Amount matching = ShareSplit.amount(total, share);
        show(share, matching);
        if (changed) {
            errors.rejectValue(
                    place + "amount",
                    SHARE_COUNTS,
                    new Object[] {
                        euros.euros(),
                        share.value(),
                        matching.euros(),
                        ShareSplit.percentage(total, euros).value()
                    },
                    SHARE_COUNTS);
        }
    }

    /** Shows the two figures of a share, as if the user had changed neither. */
    void show(Percentage share, Amount euros) {
        percentage = TypedFigures.withoutTrailingZeros(share);
        amount = euros.euros();
        shownPercentage = percentage;
        shownAmount = amount;
    }

    /** Shows a percentage whose amount follows. */
    void show(Percentage share) {
        empty();
        percentage = TypedFigures.withoutTrailingZeros(share);
    }

    void empty() {
        percentage = null;
        amount = null;
        shownPercentage = null;
        shownAmount = null;
    }

    boolean isEmpty() {
        return percentage == null && amount == null;
    }

    private static Amount within(Amount total, BigDecimal euros) {
        Amount typed = new Amount(euros);
        if (typed.compareTo(total) > 0) {
            throw new RuleViolation("consortium.shares.more-than-the-total", typed.euros(), total.euros());
        }
        return typed;
    }

    private static boolean isOther(@Nullable BigDecimal typed, @Nullable BigDecimal shown) {
        if (typed == null || shown == null) {
            return (typed == null) != (shown == null);
        }
        return typed.compareTo(shown) != 0;
    }

    public @Nullable BigDecimal getPercentage() {
        return percentage;
    }

    public void setPercentage(@Nullable BigDecimal percentage) {
        this.percentage = percentage;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable BigDecimal getShownPercentage() {
        return shownPercentage;
    }

    public void setShownPercentage(@Nullable BigDecimal shownPercentage) {
        this.shownPercentage = shownPercentage;
    }

    public @Nullable BigDecimal getShownAmount() {
        return shownAmount;
    }

    public void setShownAmount(@Nullable BigDecimal shownAmount) {
        this.shownAmount = shownAmount;
    }
}
