package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.SubcontractorsView.Subcontractor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A subcontractor's exclusion declaration as ticked by the member that engages it. */
class SubcontractorForm extends ExclusionForm {

    private @Nullable UUID subcontractorId;

    static SubcontractorForm of(Subcontractor said) {
        SubcontractorForm form = new SubcontractorForm();
        form.subcontractorId = said.organisationId();
        form.show(said.standing(), said.verdicts());
        return form;
    }

    UUID subcontractor() {
        if (subcontractorId == null) {
            throw RuleViolation.of("subcontractorId", "application.subcontractors.not-yours");
        }
        return subcontractorId;
    }

    public @Nullable UUID getSubcontractorId() {
        return subcontractorId;
    }

    public void setSubcontractorId(@Nullable UUID subcontractorId) {
        this.subcontractorId = subcontractorId;
    }
}
