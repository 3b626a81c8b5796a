package org.cordee.consortium.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.UnfinishedCapacity;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/** The capacity form as it is typed. */
class MeansForm {

    @NotNull
    private @Nullable UUID establishmentId;

    @NotNull
    @Min(0)
    @Max(1_000_000)
    private @Nullable Integer headcount;

    @NotNull
    @Min(0)
    @Max(1_000_000)
    private @Nullable Integer hoursPerMonth;

    private String references = "";
    private boolean insured;
    private String conflicts = "";
    private boolean otherGroupings;
    private boolean confirmed;

    static MeansForm at(UUID establishmentId) {
        MeansForm form = new MeansForm();
        form.establishmentId = establishmentId;
        return form;
    }

    static MeansForm of(UnfinishedCapacity kept) {
        MeansForm form = new MeansForm();
        form.establishmentId = kept.establishmentId();
        form.headcount = kept.headcount();
        form.hoursPerMonth = kept.hoursPerMonth();
        form.references = kept.references();
        form.insured = kept.insured();
        form.conflicts = kept.conflicts();
        form.otherGroupings = kept.otherGroupings();
        return form;
    }

    UnfinishedCapacity unfinished() {
        return new UnfinishedCapacity(
                establishmentId, headcount, hoursPerMonth, references, insured, conflicts, otherGroupings);
    }

    CapacityForm given() {
        return new CapacityForm(
                Objects.requireNonNull(establishmentId),
                Objects.requireNonNull(headcount),
                new Hours(Objects.requireNonNull(hoursPerMonth)),
                references,
                insured,
                conflicts,
                otherGroupings);
    }

    public @Nullable UUID getEstablishmentId() {
        return establishmentId;
    }

    public void setEstablishmentId(@Nullable UUID establishmentId) {
        this.establishmentId = establishmentId;
    }

    public @Nullable Integer getHeadcount() {
        return headcount;
    }

    public void setHeadcount(@Nullable Integer headcount) {
        this.headcount = headcount;
    }

    public @Nullable Integer getHoursPerMonth() {
        return hoursPerMonth;
    }

    public void setHoursPerMonth(@Nullable Integer hoursPerMonth) {
        this.hoursPerMonth = hoursPerMonth;
    }

    public String getReferences() {
        return references;
    }

    public void setReferences(String references) {
        this.references = references;
    }

    public boolean isInsured() {
        return insured;
    }

    public void setInsured(boolean insured) {
        this.insured = insured;
    }

    public String getConflicts() {
        return conflicts;
    }

    public void setConflicts(String conflicts) {
        this.conflicts = conflicts;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public boolean isOtherGroupings() {
        return otherGroupings;
    }

    public void setOtherGroupings(boolean otherGroupings) {
        this.otherGroupings = otherGroupings;
    }
}
