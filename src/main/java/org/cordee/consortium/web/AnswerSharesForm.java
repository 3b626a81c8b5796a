package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A member's answer as it is typed: a choice, a comment, and the share it asks for in each of its lots. */
class AnswerSharesForm {

    private @Nullable UUID proposal;
    private String choice = "";
    private String comment = "";
    private List<Row> rows = new ArrayList<>();

    /** The share that the member asks for in one lot. */
    public static class Row extends TypedShare {

        private @Nullable UUID memberId;
        private @Nullable Integer hours;

        public @Nullable UUID getMemberId() {
            return memberId;
        }

        public void setMemberId(@Nullable UUID memberId) {
            this.memberId = memberId;
        }

        public @Nullable Integer getHours() {
            return hours;
        }

        public void setHours(@Nullable Integer hours) {
            this.hours = hours;
        }
    }

    /**
     * Makes percentage and amount of each row one share of the total offered in its lot.
     *
     * @param totals the offered total by member; a row of another member is left as it is
     */
    void settle(Map<UUID, Amount> totals, Errors errors) {
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            Amount total = row.getMemberId() == null ? null : totals.get(row.getMemberId());
            if (total != null) {
                row.settle(errors, "rows[" + at + "].", total);
            }
        }
    }

    /**
     * Returns the wishes, valid only when the form has no errors afterwards; each unreadable figure becomes an error of
     * its field.
     */
    List<CounterShare> wishes(Errors errors) {
        TypedFigures figures = new TypedFigures(errors);
        List<CounterShare> wishes = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            UUID member = row.getMemberId();
            if (member != null) {
                String field = "rows[" + at + "].";
                wishes.add(new CounterShare(
                        member,
                        figures.read(field + "percentage", row.getPercentage(), Percentage::new, Percentage.ZERO),
                        figures.read(field + "amount", row.getAmount(), Amount::new, Amount.ZERO),
                        figures.hours(field + "hours", row.getHours())));
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
