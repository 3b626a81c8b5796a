package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.share.Wish;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** A member's answer as it is typed: a choice, words, and what it would take of each of its lots. */
public class AnswerSharesForm {

    private @Nullable UUID proposal;
    private String choice = "";
    private String comment = "";
    private List<Row> rows = new ArrayList<>();

    /** What the member would take of one lot. */
    public static class Row {

        private @Nullable UUID memberId;
        private @Nullable BigDecimal percentage;
        private @Nullable BigDecimal amount;
        private @Nullable Integer hours;

        Wish wish(UUID member) {
            return new Wish(
                    member,
                    new Percentage(percentage == null ? BigDecimal.ZERO : percentage),
                    new Amount(amount == null ? BigDecimal.ZERO : amount),
                    new Hours(hours == null ? 0 : hours));
        }

        public @Nullable UUID getMemberId() {
            return memberId;
        }

        public void setMemberId(@Nullable UUID memberId) {
            this.memberId = memberId;
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

        public @Nullable Integer getHours() {
            return hours;
        }

        public void setHours(@Nullable Integer hours) {
            this.hours = hours;
        }
    }

    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (Row row : rows) {
            UUID member = row.getMemberId();
            if (member != null) {
                wishes.add(row.wish(member));
            }
        }
        return wishes;
    }

    public @Nullable UUID getProposal() {
        return proposal;
    }

    public void setProposal(@Nullable UUID proposal) {
        this.proposal = proposal;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }
}
