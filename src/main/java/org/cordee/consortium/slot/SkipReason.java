package org.cordee.consortium.slot;

/** Why a ranked candidate is not asked. */
public enum SkipReason {
    ALREADY_INVITED,
    ALREADY_MEMBER,
    IS_LEAD
}
