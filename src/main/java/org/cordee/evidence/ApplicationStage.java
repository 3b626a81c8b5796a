package org.cordee.evidence;

/**
 * The stage at which a piece is checked: at the deposit, or when the intended winner proves its declarations (R2144-4).
 */
public enum ApplicationStage {
    DEPOSIT,
    AWARD
}
