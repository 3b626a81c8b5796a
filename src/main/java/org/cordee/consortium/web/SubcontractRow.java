package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsView.SubcontractLine;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** A subcontract as it is typed. */
class SubcontractRow extends SubcontractingRow {

    private String nature = "";
    private @Nullable BigDecimal amount;
    private boolean accessory;
    private boolean service;
    private @Nullable UUID under;
    private @Nullable Boolean guaranteed;
    private @Nullable Vat vat;
    private @Nullable PriceVariation variation;
    private @Nullable Integer months;
    private List<TaskChoice> tasks = new ArrayList<>();

    /** An essential task and whether it goes with the subcontract; its text may contain commas. */
    public static class TaskChoice {

        private String task = "";
        private boolean given;

        static TaskChoice of(String task, boolean given) {
            TaskChoice choice = new TaskChoice();
            choice.task = task;
            choice.given = given;
            return choice;
        }

        public String getTask() {
            return task;
        }

        public void setTask(String task) {
            this.task = task;
        }

        public boolean isGiven() {
            return given;
        }

        public void setGiven(boolean given) {
            this.given = given;
        }
    }

    static SubcontractRow of(SubcontractLine line, List<String> essential) {
        SubcontractRow row = new SubcontractRow();
        row.show(line.helper(), line.hours());
        row.nature = Objects.requireNonNullElse(line.nature(), "");
        row.amount = line.amount() == null ? null : line.amount().euros();
        row.accessory = line.accessory();
        row.service = line.service();
        row.show(Objects.requireNonNullElse(line.terms(), SubcontractTerms.UNSAID));
        essential.forEach(task -> row.tasks.add(TaskChoice.of(task, line.tasks().contains(task))));
        return row;
    }

    private void show(SubcontractTerms terms) {
        under = terms.under();
        guaranteed = terms.guaranteed();
        vat = terms.vat();
        variation = terms.variation();
        months = terms.months();
    }

    static SubcontractRow to(UUID establishmentId, @Nullable UUID memberId, List<String> essential) {
        SubcontractRow row = new SubcontractRow();
        row.name(establishmentId, memberId);
        essential.forEach(task -> row.tasks.add(TaskChoice.of(task, false)));
        return row;
    }

    @Override
    void read(TypedFigures figures, String place) {
        super.read(figures, place);
        figures.read(place + "amount", amount, Amount::new, Amount.ZERO);
    }

    Subcontract subcontract() {
        return new Subcontract(
                member(),
                establishment(),
                nature,
                new Amount(Objects.requireNonNull(amount)),
                worked(),
                accessory,
                service,
                tasks.stream()
                        .filter(TaskChoice::isGiven)
                        .map(TaskChoice::getTask)
                        .toList(),
                new SubcontractTerms(under, guaranteed, vat, variation, months));
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public boolean isAccessory() {
        return accessory;
    }

    public void setAccessory(boolean accessory) {
        this.accessory = accessory;
    }

    public boolean isService() {
        return service;
    }

    public void setService(boolean service) {
        this.service = service;
    }

    public @Nullable UUID getUnder() {
        return under;
    }

    public void setUnder(@Nullable UUID under) {
        this.under = under;
    }

    public @Nullable Boolean getGuaranteed() {
        return guaranteed;
    }

    public void setGuaranteed(@Nullable Boolean guaranteed) {
        this.guaranteed = guaranteed;
    }

    public @Nullable Vat getVat() {
        return vat;
    }

    public void setVat(@Nullable Vat vat) {
        this.vat = vat;
    }

    public @Nullable PriceVariation getVariation() {
        return variation;
    }

    public void setVariation(@Nullable PriceVariation variation) {
        this.variation = variation;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public List<TaskChoice> getTasks() {
        return tasks;
    }

    public void setTasks(List<TaskChoice> tasks) {
        this.tasks = tasks;
    }
}
