package org.cordee.tender;

/** A part of a bid that a corrigendum touches, in the order in which pages name them. */
public enum TouchedPart {
    SECTIONS,
    PRICES,
    CHECKLIST,
    DATES,
    FINDINGS
}
