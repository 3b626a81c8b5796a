package org.cordee.dashboard;

/**
 * How far a buyer's need has come, in this order. A need is counted at the furthest stage that it reached and at all
 * stages before it. Groupings and contracts are what the sides reported: no need is linked to a consortium by data.
 */
public enum NeedStage {
    /** Its address is confirmed, and a coordinator has not refused it. */
    PUBLISHED,
    /** At least one structure answered, yes or no. */
    ANSWERED,
    /** The buyer and a structure both agreed to an introduction. */
    INTRODUCED,
    /** A side of an introduction reported a grouping. */
    GROUPING,
    /** A side of an introduction, or the buyer of the need, reported a contract with one of the structures. */
    CONTRACT
}
