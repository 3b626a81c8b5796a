package org.cordee.law.rules;

/** One rule of the reference that judges a case. */
interface LawRule {

    void judge(CaseJudgement matter, AnswerDraft draft);
}
