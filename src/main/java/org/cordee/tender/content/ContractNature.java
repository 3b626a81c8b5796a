package org.cordee.tender.content;

/** What is bought. */
public enum ContractNature {
    WORKS,
    SUPPLIES,
    /** Goods with services, laying or installing: parts of it may be subcontracted, of goods alone not (L2193-1). */
    SUPPLIES_WITH_SERVICES,
    SERVICES
}
