package org.cordee.introduction;

/** The state of an introduction. */
public enum IntroductionState {
    /** At least one side has not answered. */
    OPEN,
    /** Both sides said yes and see each other's contact. */
    AGREED,
    /** One side said what came of it. */
    CONCLUDED,
    /** One side said no; nothing was shown. */
    DECLINED,
    /** A side did not answer in time; nothing was shown. */
    LAPSED
}
