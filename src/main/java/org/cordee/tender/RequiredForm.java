package org.cordee.tender;

/** The form a consortium must take when it has won (R2142-22); {@code NONE} when the documents accept any form. */
public enum RequiredForm {
    NONE,
    JOINT,
    JOINT_LEAD_SEVERAL,
    SEVERAL
}
