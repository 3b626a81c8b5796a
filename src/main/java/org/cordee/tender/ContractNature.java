package org.cordee.tender;

/** The nature of the contract: what the buyer buys. */
public enum ContractNature {
    WORKS,
    SUPPLIES,
    /**
     * Supplies with services, laying or installing: parts of it may be subcontracted, which supplies alone may not
     * (L2193-1).
     */
    SUPPLIES_WITH_SERVICES,
    SERVICES
}
