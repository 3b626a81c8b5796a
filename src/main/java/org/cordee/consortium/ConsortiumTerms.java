package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.cordee.shared.RuleViolation;

/**
 * The terms of a consortium that its lead sets at the opening and corrects until the launch.
 *
 * @param ndaRequired whether each candidate signs a confidentiality undertaking
 */
@Embeddable
public record ConsortiumTerms(
        @NotBlank @Column(name = "name") String name,

        @NotNull @Enumerated(EnumType.STRING) @Column(name = "form")
        ConsortiumForm form,

        @Column(name = "nda_required") boolean ndaRequired) {

    /**
     * Returns the terms with their name stripped.
     *
     * @throws RuleViolation when the name is missing or too long
     */
    ConsortiumTerms checked() {
        return new ConsortiumTerms(TextRules.required(name, "name", TextRules.SHORT), form, ndaRequired);
    }

    ConsortiumTerms withForm(ConsortiumForm agreed) {
        return new ConsortiumTerms(name, agreed, ndaRequired);
    }
}
