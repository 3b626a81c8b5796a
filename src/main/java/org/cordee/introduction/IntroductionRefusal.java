package org.cordee.introduction;

/** The reason for which a side says no to an introduction. The other side does not read it. */
public enum IntroductionRefusal {
    NOT_NOW,
    NO_CAPACITY,
    TOO_FAR,
    NOT_OUR_TRADE,
    ALREADY_KNOWN,
    OTHER
}
