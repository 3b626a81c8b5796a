package org.cordee.assessment;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.ChangeQuestion;
import org.cordee.consortium.Relation;
import org.cordee.consortium.RemarkingOnChanges;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a consortium as if one of its members had left or been replaced. Stores nothing. */
@Component
@Transactional(readOnly = true)
class JudgingChanges implements RemarkingOnChanges {

    private static final String RESULTING = "resulting";

    private final GatheringFacts facts;
    private final ProductJudge judge;
    private final BusinessClock clock;
    private final MessageSource messages;

    JudgingChanges(GatheringFacts facts, ProductJudge judge, BusinessClock clock, MessageSource messages) {
        this.facts = facts;
        this.judge = judge;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public @Nullable List<Remark> remark(
            UUID consortiumId, ChangeQuestion question, CompositionChange.Kind kind, ZonedDateTime at, Locale locale) {
        if (question.what() != ChangeQuestion.What.LEAVES) {
            return null; // the question does not name the operator that takes the place
        }
        ConsortiumCaseFacts known = facts.gather(consortiumId, clock.now());
        LawCase law = ConsortiumCase.of(known).law();
        LawAnswer changed = judge.cases().check(changed(known, law, question, kind, at));
        boolean results =
                changed.sections().get("change") instanceof Map<?, ?> section && section.containsKey(RESULTING);
        if (!results) {
            return null;
        }
        Map<String, String> names = new HashMap<>();
        law.organisations().forEach(one -> names.put(one.id(), one.name()));
        return new ReaderSheet(
                        RunAnswer.of(newIn(changed, judge.cases().check(law))),
                        AssessmentStage.of(known.consortium().state()),
                        List.of(),
                        new FindingVisibility(Relation.LEAD, Set.of(), true, true),
                        FindingSentences.in(locale, messages, names),
                        Map.of())
                .findings().stream().map(JudgingChanges::remark).toList();
    }

    /** Returns the case of the consortium with the change, which names members by their number in the case. */
    static LawCase changed(
            ConsortiumCaseFacts known,
            LawCase law,
            ChangeQuestion question,
            CompositionChange.Kind kind,
            ZonedDateTime at) {
        CompositionChange.Cause cause = question.cause();
        CompositionChange change = new CompositionChange(
                kind,
                cause == null ? CompositionChange.Cause.EXCLUSION_GROUND : cause,
                number(known, question.memberId()),
                at,
                question.guaranteesKept(),
                question.competitionKept(),
                null,
                question.replacedAt(),
                question.proven(),
                number(known, question.newLead()),
                List.of(),
                List.of());
        CaseConsortium consortium = Objects.requireNonNull(law.consortium());
        return law.with(question.signed() ? consortium.in("SIGNED") : consortium)
                .with(change);
    }

    /**
     * Returns the number of a member in the case. An id that is no member's stays as it is: the judge finds that it is
     * no member.
     */
    private static @Nullable String number(ConsortiumCaseFacts known, @Nullable UUID memberId) {
        return memberId == null
                ? null
                : known.members().stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .findFirst()
                        .map(member -> ConsortiumCaseFacts.id(known.place(member.establishmentId())))
                        .orElse(memberId.toString());
    }

    /** Returns the answer with the findings that the change brings, without those about the change itself. */
    private static LawAnswer newIn(LawAnswer changed, LawAnswer today) {
        List<Finding> brought = changed.findings().stream()
                .filter(finding -> !finding.code().startsWith("change."))
                .filter(finding -> today.findings().stream().noneMatch(finding::isAlike))
                .toList();
        return new LawAnswer(
                changed.law(),
                changed.verdict(),
                brought,
                changed.sections(),
                changed.versions(),
                changed.unevaluated());
    }

    private static Remark remark(FindingLine finding) {
        return new Remark(
                finding.level(),
                String.join(
                        ", ",
                        finding.articles().stream().map(LegalReference::name).toList()),
                finding.text(),
                finding.remedies());
    }
}
