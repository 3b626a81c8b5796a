package org.cordee.coverage;

/** The ways in which a bid answers what the buyer asks. */
public enum AnswerWay {
    /** Sections of the memo answer it. */
    SECTIONS,
    /** A paper that a member brings answers it. */
    PAPER,
    /** It is a rule to observe, which no text of the bid answers. */
    NO_TEXT
}
