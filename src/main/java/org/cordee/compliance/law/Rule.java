package org.cordee.compliance.law;

/** One table of the reference, asked of one case. */
interface Rule {

    void judge(Matter matter, Draft draft);
}
