package org.cordee.application.checklist;

/** When a piece is looked at: with the deposit, or when the intended winner has to prove what it declared (R2144-4). */
public enum ApplicationStage {
    DEPOSIT,
    AWARD
}
