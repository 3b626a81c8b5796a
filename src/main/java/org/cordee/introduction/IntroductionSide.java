package org.cordee.introduction;

/** The two sides of an introduction. */
public enum IntroductionSide {
    /** The organisation that wants to talk. */
    ASKING,
    /** The organisation that it wants to talk to. */
    ASKED;

    /** Returns the side with which this one is introduced. */
    public IntroductionSide other() {
        return this == ASKING ? ASKED : ASKING;
    }
}
