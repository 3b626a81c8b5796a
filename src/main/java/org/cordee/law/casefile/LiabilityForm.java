package org.cordee.law.casefile;

/** The forms of R2142-20, the joint one with and without a solidary lead (R2142-24). */
public enum LiabilityForm {
    JOINT,
    JOINT_LEAD_SEVERAL,
    SEVERAL
}
