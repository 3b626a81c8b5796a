package org.cordee.tender;

/** What is bought. */
public enum ContractNature {
    WORKS,
    SUPPLIES,
    SERVICES
}
