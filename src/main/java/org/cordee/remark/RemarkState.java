package org.cordee.remark;

/** The states of a remark on a section. */
public enum RemarkState {
    OPEN,
    /** A reader of the section says that nothing is left to do. */
    RESOLVED
}
