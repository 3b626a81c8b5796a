package org.cordee.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.TargetLine;
import org.cordee.consortium.Relation;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.RemarkingOnShares;
import org.cordee.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a consortium as if the shares that its lead is typing were agreed. Stores nothing. */
@Component
@Transactional(readOnly = true)
class JudgingTypedShares implements RemarkingOnShares {

    private final GatheringFacts facts;
    private final ProductJudge judge;
    private final BusinessClock clock;
    private final MessageSource messages;

    JudgingTypedShares(GatheringFacts facts, ProductJudge judge, BusinessClock clock, MessageSource messages) {
        this.facts = facts;
        this.judge = judge;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Remarks remark(UUID consortiumId, LatestShares typed, Locale locale) {
        AssessmentRun run =
                AssessmentRun.judge(facts.gather(consortiumId, clock.now()).with(typed), judge.cases());
        ReaderSheet sheet = new ReaderSheet(
                run.answer(),
                AssessmentStage.DRAFT,
                run.unknown(),
                FindingVisibility.of(Relation.LEAD, Set.of(), run),
                FindingSentences.in(locale, messages, run.names()),
                Map.of());
        return new Remarks(
                sheet.findings().stream().map(JudgingTypedShares::remark).toList(),
                List.of(
                        aim(sheet.sentences(), "amount", sheet.amount()),
                        aim(sheet.sentences(), "hours", sheet.hours())));
    }

    private static Remark remark(FindingLine finding) {
        return new Remark(
                finding.level(),
                finding.articles().stream()
                        .map(LegalReference::name)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                finding.text(),
                finding.remedies());
    }

    private static Aim aim(FindingSentences sentences, String name, TargetLine target) {
        String detail = target.gap() != null
                ? sentences.say("assessment.target.short", target.gap())
                : target.status().equals("NOT_COMPUTABLE") && target.certain() != null
                        ? sentences.say("assessment.target.certain", target.certain())
                        : null;
        return new Aim(
                sentences.say("assessment.target." + name),
                target.status().equals("MET") ? "ok" : "warn",
                sentences.say("assessment.status." + target.status()),
                target.shownPercent(),
                target.threshold(),
                detail);
    }
}
