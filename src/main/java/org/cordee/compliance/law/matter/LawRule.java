package org.cordee.compliance.law.matter;

import org.cordee.compliance.law.finding.AnswerDraft;

/** One rule of the reference that judges a case. */
public interface LawRule {

    void judge(CaseJudgement matter, AnswerDraft draft);
}
