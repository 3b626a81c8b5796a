package org.cordee.organisation;

import java.time.LocalDate;

/**
 * The status of an organisation in the social and solidarity economy on a day, with its ground (law 2014-856, art. 1,
 * 2).
 */
public enum EssStatus {
    BY_FORM,
    BY_MENTION,
    BY_ESUS,
    NONE,
    /** The ESUS accreditation has expired; users are warned that it must be renewed. */
    ESUS_EXPIRED;

    public static EssStatus of(LegalForm form, EssProof proof, LocalDate day) {
        if (form == LegalForm.PUBLIC_LAW) {
            return NONE;
        }
        if (form.isSocialEconomy()) {
            return BY_FORM;
        }
        if (proof.hasMention(day)) {
            return BY_MENTION;
        }
        if (proof.hasEsus(day)) {
            return BY_ESUS;
        }
        return proof.hadEsus(day) ? ESUS_EXPIRED : NONE;
    }

    public boolean isEss() {
        return this == BY_FORM || this == BY_MENTION || this == BY_ESUS;
    }
}
