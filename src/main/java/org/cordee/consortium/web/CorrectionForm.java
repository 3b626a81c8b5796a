package org.cordee.consortium.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTerms;
import org.jspecify.annotations.Nullable;

/** The fields of a consortium in preparation that can be corrected. */
class CorrectionForm {

    @NotBlank
    private String name = "";

    @NotNull
    private @Nullable ConsortiumForm form;

    private boolean ndaRequired;

    static CorrectionForm of(ConsortiumTerms terms) {
        CorrectionForm correction = new CorrectionForm();
        correction.name = terms.name();
        correction.form = terms.form();
        correction.ndaRequired = terms.ndaRequired();
        return correction;
    }

    ConsortiumTerms terms() {
        return new ConsortiumTerms(name, Objects.requireNonNull(form), ndaRequired);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable ConsortiumForm getForm() {
        return form;
    }

    public void setForm(@Nullable ConsortiumForm form) {
        this.form = form;
    }

    public boolean isNdaRequired() {
        return ndaRequired;
    }

    public void setNdaRequired(boolean ndaRequired) {
        this.ndaRequired = ndaRequired;
    }
}
