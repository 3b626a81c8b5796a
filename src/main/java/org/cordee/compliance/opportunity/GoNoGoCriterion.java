package org.cordee.compliance.opportunity;

/** The six criteria of D8; what each weighs is a dated parameter. */
public enum GoNoGoCriterion {
    STRATEGIC_FIT,
    COVERAGE,
    TIME,
    WIN_CHANCE,
    FORM_RISK,
    SOCIAL_TARGETS
}
