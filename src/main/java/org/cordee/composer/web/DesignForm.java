package org.cordee.composer.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.cordee.composer.Brief;
import org.cordee.composer.DesignInput;
import org.cordee.composer.DesignLot;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The lead's figures of a lot before a search for designs; figures the buyer published are filled in. */
class DesignForm {

    private static final int MEMBERS = 8;

    private @Nullable UUID lot;

    @NotNull
    private @Nullable BigDecimal amount;

    @DecimalMin("0")
    @DecimalMax("100")
    private @Nullable BigDecimal labourShare;

    private @Nullable BigDecimal hourlyCost;

    @Min(0)
    private @Nullable Integer clauseHours;

    @NotNull
    @Min(0)
    private @Nullable Integer leadHours = 0;

    @NotNull
    @DecimalMin("0")
    @DecimalMax("100")
    private @Nullable BigDecimal leastLead = BigDecimal.ONE;

    @NotNull
    @Min(1)
    @Max(Brief.MOST_MEMBERS)
    private @Nullable Integer members = MEMBERS;

    /** Fills in what the buyer published, and at most as many partners as there are slots. */
    void begin(UUID chosen, DesignInput material) {
        DesignLot work = material.work();
        lot = chosen;
        members = Math.max(1, Math.min(MEMBERS, material.packages().size()));
        amount = work.estimate() == null ? null : work.estimate().euros();
        clauseHours = work.clauseHours();
        Percentage share = work.terms().labourShare();
        labourShare = share == null
                ? null
                : new BigDecimal(share.value().stripTrailingZeros().toPlainString());
        Amount cost = work.terms().hourlyCost();
        hourlyCost = cost == null ? null : cost.euros();
    }

    Brief brief() {
        BigDecimal hour = hourlyCost;
        return new Brief(
                RuleViolation.inField("amount", () -> new Amount(Objects.requireNonNull(amount))),
                labourShare == null ? null : percentage("labourShare", labourShare),
                hour == null ? null : RuleViolation.inField("hourlyCost", () -> new Amount(hour)),
                clauseHours == null || clauseHours == 0 ? null : new Hours(clauseHours),
                new Hours(Objects.requireNonNull(leadHours)),
                percentage("leastLead", Objects.requireNonNull(leastLead)),
                Objects.requireNonNull(members));
    }

    private static Percentage percentage(String field, BigDecimal value) {
        return RuleViolation.inField(field, () -> new Percentage(value));
    }

    public @Nullable UUID getLot() {
        return lot;
    }

    public void setLot(@Nullable UUID lot) {
        this.lot = lot;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable BigDecimal getLabourShare() {
        return labourShare;
    }

    public void setLabourShare(@Nullable BigDecimal labourShare) {
        this.labourShare = labourShare;
    }

    public @Nullable BigDecimal getHourlyCost() {
        return hourlyCost;
    }

    public void setHourlyCost(@Nullable BigDecimal hourlyCost) {
        this.hourlyCost = hourlyCost;
    }

    public @Nullable Integer getClauseHours() {
        return clauseHours;
    }

    public void setClauseHours(@Nullable Integer clauseHours) {
        this.clauseHours = clauseHours;
    }

    public @Nullable Integer getLeadHours() {
        return leadHours;
    }

    public void setLeadHours(@Nullable Integer leadHours) {
        this.leadHours = leadHours;
    }

    public @Nullable BigDecimal getLeastLead() {
        return leastLead;
    }

    public void setLeastLead(@Nullable BigDecimal leastLead) {
        this.leastLead = leastLead;
    }

    public @Nullable Integer getMembers() {
        return members;
    }

    public void setMembers(@Nullable Integer members) {
        this.members = members;
    }
}
