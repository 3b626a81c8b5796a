package org.cordee.potential.web;

import java.math.BigDecimal;
import org.cordee.potential.Assumptions;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A programme with its assumptions as its user sends them. */
record ProgrammeForm(
        @Nullable MultipartFile file,
        @Nullable Integer year,
        @Nullable Integer radius,
        @Nullable BigDecimal hourlyCost,
        @Nullable BigDecimal labourShare) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static ProgrammeForm of(Assumptions proposal) {
        return new ProgrammeForm(
                null,
                null,
                proposal.radius(),
                proposal.hourlyCost(),
                proposal.labourShare().value().stripTrailingZeros());
    }

    /**
     * Returns the assumptions; an empty field takes the proposed value.
     *
     * @throws RuleViolation with the field of a value outside its range
     */
    Assumptions assumptions(Assumptions proposal) {
        BigDecimal share = labourShare;
        return new Assumptions(
                radius == null ? proposal.radius() : radius,
                hourlyCost == null ? proposal.hourlyCost() : hourlyCost,
                share == null
                        ? proposal.labourShare()
                        : RuleViolation.inField("labourShare", () -> new Percentage(share)),
                proposal.insertionShare(),
                proposal.months());
    }

    /** @throws RuleViolation for a year in which no programme lies */
    @Nullable
    Integer checkedYear() {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw RuleViolation.of(
                    "year", "potential.form.no-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return year;
    }

    /** @throws RuleViolation when no file was chosen */
    MultipartFile chosenFile() {
        if (file == null || file.isEmpty()) {
            throw RuleViolation.of("file", "potential.file.none");
        }
        return file;
    }
}
