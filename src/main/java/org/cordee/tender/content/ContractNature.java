package org.cordee.tender.content;

/** What is bought. */
public enum ContractNature {
    WORKS,
    SUPPLIES,
    SERVICES
}
