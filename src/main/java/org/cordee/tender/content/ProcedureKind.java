package org.cordee.tender.content;

/** How the contract is awarded; MAPA is the French adapted procedure, which European notices do not know. */
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
