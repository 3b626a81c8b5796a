package org.cordee.composer.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.composer.Correction;
import org.cordee.composer.Design;
import org.cordee.composer.DesignDraft;
import org.cordee.composer.DesignFormats;
import org.cordee.composer.DesignResult;
import org.cordee.composer.Proposal;
import org.cordee.composer.Verdict;
import org.cordee.composer.WorkPackage;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the JSON answers about designs: exact figures, and each sentence in the reader's language. */
@Component
class DesignAnswers {

    private final DesignFormats say;

    DesignAnswers(DesignFormats say) {
        this.say = say;
    }

    /**
     * One row; the lead's own row has no slot.
     *
     * @param share per cent, four decimals
     * @param hours of the member's own staff in insertion
     * @param hired hours of people it hires itself
     */
    record RowAnswer(
            @Nullable UUID slotId,
            UUID establishmentId,
            String name,
            BigDecimal share,
            BigDecimal amount,
            int hours,
            int hired) {}

    record FoundAnswer(String rule, String code, Severity severity, String article, String text) {}

    /**
     * One proposal.
     *
     * @param fit 0 to 100, or 0 to 80 when hours are not counted
     * @param hoursCounted false when the hours of the proposal cannot be computed
     */
    record ProposalAnswer(
            BigDecimal fit,
            boolean hoursCounted,
            List<RowAnswer> rows,
            Verdict.Target amount,
            Verdict.Target hours,
            Verdict.@Nullable Target clause,
            List<FoundAnswer> toCheck) {}

    record OutcomeAnswer(
            DesignResult.Certainty certainty,
            BigDecimal bound,
            int firms,
            List<ProposalAnswer> proposals,
            List<ObstacleAnswer> obstacles) {}

    record ObstacleAnswer(String code, String text) {}

    record CorrectionAnswer(
            Correction.Kind kind,
            Correction.Aim aim,
            BigDecimal points,
            BigDecimal amount,
            int hours,
            UUID establishmentId,
            boolean beyondRange,
            String text) {}

    record DesignAnswer(
            List<RowAnswer> rows,
            Verdict.Target amount,
            Verdict.Target hours,
            Verdict.@Nullable Target clause,
            List<FoundAnswer> findings,
            List<CorrectionAnswer> corrections) {}

    OutcomeAnswer of(DesignResult outcome, Locale locale) {
        return new OutcomeAnswer(
                outcome.certainty(),
                outcome.bound(),
                outcome.firms(),
                outcome.proposals().stream().map(one -> of(one, locale)).toList(),
                outcome.obstacles().stream()
                        .map(one -> new ObstacleAnswer(one.code(), say.say(one)))
                        .toList());
    }

    DesignAnswer of(Design design, Locale locale) {
        Verdict verdict = design.verdict();
        return new DesignAnswer(
                rows(design.draft()),
                verdict.amount(),
                verdict.hours(),
                verdict.clause(),
                findings(verdict.findings(), design.draft(), locale),
                design.corrections().stream().map(this::of).toList());
    }

    private ProposalAnswer of(Proposal proposal, Locale locale) {
        Verdict verdict = proposal.verdict();
        return new ProposalAnswer(
                proposal.fit(),
                proposal.isHoursCounted(),
                rows(proposal.draft()),
                verdict.amount(),
                verdict.hours(),
                verdict.clause(),
                findings(verdict.toCheck(), proposal.draft(), locale));
    }

    private CorrectionAnswer of(Correction one) {
        return new CorrectionAnswer(
                one.kind(),
                one.aim(),
                one.points().value(),
                one.amount().euros(),
                one.hours(),
                one.to().establishmentId(),
                one.beyondRange(),
                say.say(one));
    }

    private static List<RowAnswer> rows(DesignDraft draft) {
        return draft.rows().stream()
                .map(row -> new RowAnswer(
                        Optional.ofNullable(row.part()).map(WorkPackage::slotId).orElse(null),
                        row.firm().establishmentId(),
                        row.firm().name(),
                        row.share().value(),
                        row.amount().euros(),
                        row.hours().value(),
                        row.hired().value()))
                .toList();
    }

    private static List<FoundAnswer> findings(List<Finding> findings, DesignDraft draft, Locale locale) {
        LawTexts texts = LawTexts.in(locale).withNames(draft.names());
        return findings.stream()
                .map(one -> new FoundAnswer(one.rule(), one.code(), one.severity(), one.article(), texts.finding(one)))
                .toList();
    }
}
