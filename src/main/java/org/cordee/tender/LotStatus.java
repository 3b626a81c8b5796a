package org.cordee.tender;

/** Tells if a lot can still be answered. A lot that a corrigendum removes stays stored as cancelled. */
public enum LotStatus {
    OPEN,
    CANCELLED
}
