package org.cordee.tender;

/**
 * The procedure by which the contract is awarded; MAPA is the French adapted procedure, which has no code in European
 * notices.
 */
public enum ProcedureKind {
    OPEN,
    RESTRICTED,
    NEGOTIATED,
    COMPETITIVE_DIALOGUE,
    INNOVATION_PARTNERSHIP,
    MAPA,
    MAPA_NEGO,
    OTHER
}
