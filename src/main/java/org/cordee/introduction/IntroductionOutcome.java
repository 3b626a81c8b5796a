package org.cordee.introduction;

/** The result of an introduction, as one side reports it. */
public enum IntroductionOutcome {
    CONTRACT,
    GROUPING,
    STILL_TALKING,
    NO_FOLLOW_UP,
    NOT_MET
}
