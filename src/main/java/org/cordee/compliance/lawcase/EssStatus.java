package org.cordee.compliance.lawcase;

/** By what an organisation says it belongs to the social and solidarity economy. */
public enum EssStatus {
    NONE,
    ASSOCIATION,
    COOPERATIVE,
    MUTUAL,
    FOUNDATION,
    ESS_COMPANY,
    ESUS
}
