package org.cordee.law.casefile;

/** The basis on which an organisation declares that it belongs to the social and solidarity economy. */
public enum EssStatus {
    NONE,
    ASSOCIATION,
    COOPERATIVE,
    MUTUAL,
    FOUNDATION,
    ESS_COMPANY,
    ESUS
}
