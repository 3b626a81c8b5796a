package org.cordee.compliance.law.matter;

import org.cordee.compliance.law.finding.Draft;

/** One table of the reference, asked of one case. */
public interface Rule {

    void judge(Matter matter, Draft draft);
}
