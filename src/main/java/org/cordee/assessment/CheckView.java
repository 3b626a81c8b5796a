package org.cordee.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.cordee.law.Severity;
import org.cordee.law.rules.LawAnswer.Verdict;
import org.cordee.law.rules.WaiverAuthority;
import org.jspecify.annotations.Nullable;

/**
 * The legal check of a consortium as one reader may see it, in the reader's language.
 *
 * @param askable whether the reader may have it judged now
 * @param blockedStageId the stage the lead is asked to resolve now; null when there is none, and for other readers
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

    /** One run, with the number of findings of each severity that the reader may see. */
    public record RunLine(
            UUID id,
            AssessmentStage stage,
            Instant judgedAt,
            Verdict verdict,
            long blockers,
            long majors,
            long warnings) {

        static RunLine of(UUID id, AssessmentStage stage, Instant judgedAt, long blockers, long majors, long warnings) {
            Verdict verdict = blockers > 0 ? Verdict.BLOCKED : majors + warnings > 0 ? Verdict.WARNINGS : Verdict.CLEAR;
            return new RunLine(id, stage, judgedAt, verdict, blockers, majors, warnings);
        }

        /** Returns the same line as that of the whole sheet. */
        static RunLine of(JudgedRun run, Relation relation, Set<String> own) {
            RunFigures.Counts seen = run.figures().seenBy(relation, own);
            return of(run.id(), run.stage(), run.judgedAt(), seen.blockers(), seen.majors(), seen.warnings());
        }

        /** Returns the style name of this colour. */
        public String level() {
            return switch (verdict) {
                case CLEAR -> "ok";
                case WARNINGS -> "warn";
                case BLOCKED -> "blocker";
            };
        }
    }

    /**
     * The result of one run.
     *
     * @param findings the worst first
     * @param notJudged the questions of the law that could not be answered, one sentence each
     * @param sinceBefore against the run before; null for the first
     */
    public record Sheet(
            RunLine run,
            List<FindingLine> findings,
            TargetLine amount,
            TargetLine hours,
            List<String> notJudged,
            @Nullable Comparison sinceBefore) {

        /** Returns the findings of now as a page shows them: equal findings about several operators are one card. */
        public List<FindingCard> cards() {
            return cards(false);
        }

        /** Returns the findings that later steps settle, which the page folds. */
        public List<FindingCard> cardsToCome() {
            return cards(true);
        }

        private List<FindingCard> cards(boolean toCome) {
            return FindingCard.of(findings.stream()
                    .filter(finding -> finding.toCome() == toCome)
                    .toList());
        }
    }

    /**
     * One finding as a reader sees it.
     *
     * @param key by which the lead waives it; null for other readers
     * @param whom the operator or lot that it is about
     * @param figures label and value
     * @param handsOn the page of the reader's own subcontracting can correct or explain it
     * @param toCome whether later steps of the process resolve it by themselves, so that it is neither asked nor
     * counted yet
     * @param waiver the latest for this very finding; null when none was requested
     */
    public record FindingLine(
            @Nullable String key,
            String rule,
            String code,
            Severity severity,
            List<LegalReference> articles,
            String whom,
            @Nullable String lot,
            String text,
            Map<String, String> figures,
            List<String> remedies,
            boolean handsOn,
            boolean toCome,
            WaiverAuthority waiving,
            @Nullable WaiverLine waiver) {

        /** Returns the page where the lead acts on it; null where there is none. */
        public @Nullable FindingAct act() {
            return FindingAct.of(code);
        }

        /** Returns the operator it is about, and the lot. */
        public String where() {
            return lot == null ? whom : whom + " · " + lot;
        }

        /** Returns the style name of this colour. */
        public String level() {
            return severity == Severity.WARNING ? "warn" : severity.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param reason null for a reader to whom it was not written */
    public record WaiverLine(
            UUID id,
            WaiverState state,
            Instant askedAt,
            @Nullable String reason) {}

    /**
     * One of the charter's two targets.
     *
     * @param status MET, NOT_MET or NOT_COMPUTABLE
     * @param percent the certain part, in per cent; null when it is not known or the reader may not know it
     * @param certain what counts for sure, in euros or hours; null likewise
     * @param gap what is missing to the target; null likewise, or when nothing is
     */
    public record TargetLine(
            String status,
            @Nullable BigDecimal percent,
            BigDecimal threshold,
            @Nullable String certain,
            @Nullable String gap,
            List<String> missing) {

        /** Returns the percentage with one decimal, rounded away from the target when it would be rounded onto it. */
        public @Nullable BigDecimal shownPercent() {
            if (percent == null) {
                return null;
            }
            BigDecimal shown = percent.setScale(1, RoundingMode.HALF_UP);
            int side = percent.compareTo(threshold);
            if (side < 0 && shown.compareTo(threshold) >= 0) {
                return percent.setScale(1, RoundingMode.DOWN);
            }
            return side > 0 && shown.compareTo(threshold) <= 0 ? percent.setScale(1, RoundingMode.UP) : shown;
        }
    }

    /**
     * The findings that were added and removed since the other run.
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
     * @param rulesKept whether the rule files it was judged by were stored; without them it is judged again by today's
     * @param sameAnswer the same case at its own moment, by the files of then, has the same answer
     * @param sameRules the rule files are those of then
     * @param sameLogic whether Java's part of the rules, of which no older version is stored, is that of then; null for
     * an old run that did not record it
     * @param today the same consortium as if it stood so now; the launch date of its consultation stays
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
