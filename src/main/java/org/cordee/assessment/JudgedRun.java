package org.cordee.assessment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.RunLine;
import org.cordee.compliance.law.Answer.Verdict;
import org.cordee.consortium.Relation;

/** A run in a list: when it was and what its columns say, without the case and the answer. */
record JudgedRun(UUID id, Stage stage, Instant judgedAt, RunFigures figures) {

    /** The same line as that of the whole sheet. */
    RunLine line(Relation relation, Set<String> own) {
        RunFigures.Counts seen = figures.seenBy(relation, own);
        return line(id, stage, judgedAt, seen.blockers(), seen.majors(), seen.warnings());
    }

    static RunLine line(UUID id, Stage stage, Instant judgedAt, long blockers, long majors, long warnings) {
        Verdict verdict = blockers > 0 ? Verdict.BLOCKED : majors + warnings > 0 ? Verdict.WARNINGS : Verdict.CLEAR;
        return new RunLine(id, stage, judgedAt, verdict, blockers, majors, warnings);
    }
}
