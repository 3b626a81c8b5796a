package org.cordee.tender.content;

/** The form a grouping must take once it has won (R2142-22); {@code NONE} when the documents say that any will do. */
public enum RequiredForm {
    NONE,
    JOINT,
    JOINT_LEAD_SEVERAL,
    SEVERAL
}
