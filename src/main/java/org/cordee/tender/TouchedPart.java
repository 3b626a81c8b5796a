package org.cordee.tender;

/** A part of a bid that a corrigendum or a new version of the buyer's documents touches, in the order of the pages. */
public enum TouchedPart {
    SECTIONS,
    PRICES,
    CHECKLIST,
    DATES,
    FINDINGS
}
