package org.cordee.law.casefile;

/** The article by which a lot is reserved. */
public enum ReservationArticle {
    NONE,
    L2113_12,
    L2113_13,
    L2113_12_13,
    L2113_13_1,
    L2113_15
}
