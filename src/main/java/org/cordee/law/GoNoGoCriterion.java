package org.cordee.law;

/** The six criteria of D8. The weight of each is a dated parameter. */
public enum GoNoGoCriterion {
    STRATEGIC_FIT,
    COVERAGE,
    TIME,
    WIN_CHANCE,
    FORM_RISK,
    SOCIAL_TARGETS
}
