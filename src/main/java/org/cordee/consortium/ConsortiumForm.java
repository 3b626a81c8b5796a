package org.cordee.consortium;

/**
 * The three forms in the candidature letter DC1: joint, joint with a lead liable for all, several (R2142-20, R2142-24).
 */
public enum ConsortiumForm {
    JOINT,
    JOINT_LEAD_SEVERAL,
    SEVERAL
}
