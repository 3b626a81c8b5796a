package org.cordee.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.JudgedRun;
import org.cordee.assessment.RunFigures;
import org.cordee.assessment.Stage;
import org.cordee.assessment.WaiverState;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.Answer.Verdict;
import org.cordee.compliance.law.finding.Waiving;
import org.cordee.consortium.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The legal check of a grouping as one reader may see it, put into the reader's language.
 *
 * @param askable whether the reader may have it judged now
 * @param blockedStageId the stage the lead is asked to resolve now; null when there is none, and for everybody else
 * @param sheet one run; null before the first
 * @param history the latest first
 */
public record CheckView(
        UUID consortiumId,
        String consortiumName,
        Relation relation,
        boolean askable,
        @Nullable UUID blockedStageId,
        @Nullable Sheet sheet,
        List<RunLine> history) {

    /** One run and how grave what the reader sees of it is. */
    public record RunLine(
            UUID id, Stage stage, Instant judgedAt, Verdict verdict, long blockers, long majors, long warnings) {

        static RunLine of(UUID id, Stage stage, Instant judgedAt, long blockers, long majors, long warnings) {
            Verdict verdict = blockers > 0 ? Verdict.BLOCKED : majors + warnings > 0 ? Verdict.WARNINGS : Verdict.CLEAR;
            return new RunLine(id, stage, judgedAt, verdict, blockers, majors, warnings);
        }

        /** The same line as that of the whole sheet. */
        static RunLine of(JudgedRun run, Relation relation, Set<String> own) {
            RunFigures.Counts seen = run.figures().seenBy(relation, own);
            return of(run.id(), run.stage(), run.judgedAt(), seen.blockers(), seen.majors(), seen.warnings());
        }

        /** The word of the house for this colour. */
        public String level() {
            return switch (verdict) {
                case CLEAR -> "ok";
                case WARNINGS -> "warn";
                case BLOCKED -> "blocker";
            };
        }
    }

    /**
     * What was found.
     *
     * @param findings the worst first
     * @param notJudged what the law asks and nobody could answer, one sentence each
     * @param sinceBefore against the run before; null for the first
     */
    public record Sheet(
            RunLine run,
            List<FindingLine> findings,
            TargetLine amount,
            TargetLine hours,
            List<String> notJudged,
            @Nullable Comparison sinceBefore) {

        /** As a page shows them: what is said alike of several is said once. */
        public List<FindingCard> cards() {
            return FindingCard.of(findings);
        }
    }

    /**
     * One finding.
     *
     * @param key by which the lead waives it; null for everybody else
     * @param whom it is said of
     * @param figures label and value
     * @param handsOn the reader may mend it, or look why, where it says what it hands to others
     * @param toCome whether the steps ahead bring it by themselves, so that nobody is asked for it yet and no count has it
     * @param waiver the latest for this very finding; null when nobody asked for one
     */
    public record FindingLine(
            @Nullable String key,
            String rule,
            String code,
            Severity severity,
            List<Reference> articles,
            String whom,
            @Nullable String lot,
            String text,
            Map<String, String> figures,
            List<String> remedies,
            boolean handsOn,
            boolean toCome,
            Waiving waiving,
            @Nullable WaiverLine waiver) {

        /** Whom it is about, and on which lot. */
        public String where() {
            return lot == null ? whom : whom + " · " + lot;
        }

        /** The word of the house for this colour. */
        public String level() {
            return severity == Severity.WARNING ? "warn" : severity.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param reason null for a reader whom it was not written to */
    public record WaiverLine(
            UUID id,
            WaiverState state,
            Instant askedAt,
            @Nullable String reason) {}

    /**
     * One of the charter's two aims.
     *
     * @param status MET, NOT_MET or NOT_COMPUTABLE
     * @param percent what is certain, in per cent; null when it is not known or not the reader's to know
     * @param certain what counts for sure, in euros or hours; null likewise
     * @param gap what is short of the aim; null likewise, or when nothing is
     */
    public record TargetLine(
            String status,
            @Nullable BigDecimal percent,
            BigDecimal threshold,
            @Nullable String certain,
            @Nullable String gap,
            List<String> missing) {}

    /**
     * What is found now and was not, and the other way round.
     *
     * @param with when the other side was judged
     */
    public record Comparison(Instant with, List<FindingLine> added, List<FindingLine> removed) {

        public boolean isSame() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * A stored run judged again.
     *
     * @param rulesKept whether the files of rules it was judged by were kept; without them it is judged again by today's
     * @param sameAnswer the same case at its own moment, by the files of then, has the same answer
     * @param sameRules the files of rules are those of then
     * @param sameLogic whether Java's part of the rules, of which no older version is kept, is that of then; null of a run
     *     before it was written down
     * @param today the same grouping as if it stood so now, its consultation launched when it was
     * @param launchedToday the same as if its consultation were launched today
     */
    public record Replay(
            boolean rulesKept,
            boolean sameAnswer,
            boolean sameRules,
            @Nullable Boolean sameLogic,
            Comparison today,
            Comparison launchedToday) {}
}
