package org.cordee.tender;

/** Whether a lot can still be answered; a corrigendum may take one away, which is then kept as cancelled. */
public enum LotStatus {
    OPEN,
    CANCELLED
}
