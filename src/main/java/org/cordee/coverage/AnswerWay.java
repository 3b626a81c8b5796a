package org.cordee.coverage;

/** The ways in which a bid answers what the buyer asks. */
public enum AnswerWay {
    /** Sections of the memo answer it. */
    SECTIONS,
    /** A paper that a member brings answers it. */
    PAPER,
    /** The bid observes it as a rule, and no text answers it. */
    NO_TEXT
}
