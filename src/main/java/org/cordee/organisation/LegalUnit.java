package org.cordee.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The name, the form, the figures and the proofs of an organisation.
 *
 * @param parentSiren the unit that controls it; then the group's figures decide its size (decree 2008-1354, art. 1)
 */
@Embeddable
public record LegalUnit(
        @Column(name = "legal_name") String legalName,

        @Enumerated(EnumType.STRING) @Column(name = "legal_form")
        LegalForm legalForm,

        @Enumerated(EnumType.STRING) Vocation vocation,
        @Nullable String naf,
        SizeFigures figures,
        @Column(name = "fiscal_year") @Nullable Integer fiscalYear,
        @Column(name = "parent_siren") @Nullable Siren parentSiren,

        @AttributeOverride(name = "headcount", column = @Column(name = "group_headcount"))
        @AttributeOverride(name = "turnover", column = @Column(name = "group_turnover"))
        @AttributeOverride(name = "balance", column = @Column(name = "group_balance"))
        SizeFigures groupFigures,

        EssProof essProof) {

    private static final Pattern NAF = Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]");

    /** Replaces null by "unknown": the database returns null for a part without any value. */
    public LegalUnit {
        legalName = legalName.strip();
        if (legalName.isEmpty() || legalName.length() > 200) {
            throw RuleViolation.of("legalName", "organisation.legal-name.length");
        }
        if (naf != null && !NAF.matcher(naf).matches()) {
            throw RuleViolation.of("naf", "organisation.naf.malformed", naf);
        }
        figures = Objects.requireNonNullElse(figures, SizeFigures.UNKNOWN);
        groupFigures = Objects.requireNonNullElse(groupFigures, SizeFigures.UNKNOWN);
        essProof = Objects.requireNonNullElse(essProof, EssProof.NONE);
    }

    /** Creates the smallest description: a name and a form. */
    static LegalUnit named(String legalName, LegalForm form) {
        return new LegalUnit(
                legalName,
                form,
                Vocation.ENTERPRISE,
                null,
                SizeFigures.UNKNOWN,
                null,
                null,
                SizeFigures.UNKNOWN,
                EssProof.NONE);
    }

    /** Returns the same unit with another end of its ESUS accreditation. */
    LegalUnit withEsusUntil(LocalDate day) {
        ValidityPeriod esus = essProof.esus();
        return new LegalUnit(
                legalName,
                legalForm,
                vocation,
                naf,
                figures,
                fiscalYear,
                parentSiren,
                groupFigures,
                new EssProof(essProof.mentionSince(), new ValidityPeriod(esus == null ? null : esus.from(), day)));
    }

    EssStatus essStatus(LocalDate day) {
        return EssStatus.of(legalForm, essProof, day);
    }

    /**
     * Returns the size. The figures of the group decide it: a subsidiary of a large group is no SME, even when it is
     * small itself.
     */
    EnterpriseSize size() {
        return EnterpriseSize.of(parentSiren == null ? figures : groupFigures);
    }
}
