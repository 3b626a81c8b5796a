package org.cordee.compliance.law.matter;

import org.cordee.compliance.law.finding.Draft;

/** One rule of the reference that judges a case. */
public interface Rule {

    void judge(Matter matter, Draft draft);
}
