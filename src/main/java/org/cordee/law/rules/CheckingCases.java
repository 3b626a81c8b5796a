package org.cordee.law.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordee.feel.DecisionTables;
import org.cordee.law.Severity;
import org.cordee.law.casefile.LawCase;

/** Judges one case by all rules. The same case with the same tables gives the same answer. */
public final class CheckingCases {

    private static final List<LawRule> RULES = List.of(
            new ExclusionsRule(),
            new OperatorStandingsRule(),
            new ReservedLotsRule(),
            new ConsortiumFormRule(),
            new GlobalContractRule(),
            new BuyerObligationsRule(),
            new RivalsRule(),
            new CapacitiesRule(),
            new SharesRule(),
            new SubcontractingRule(),
            new SubsidisedPostsRule(),
            new InsertionHoursRule(),
            new TargetsRule(),
            new SignaturePolicyRule(),
            new MembersSection(),
            new DepositRule(),
            new CompositionChangeRule(),
            new PaymentRule(),
            new ExposureRule(),
            new AdvancesRule(),
            new AwardRule(),
            new ApplicationPiecesRule(),
            new MilestonesSection());

    private final CachedTables tables;
    private final RuleSet rules;

    /** Judges by the tables of the running product. */
    public CheckingCases(DecisionTables tables) {
        this(tables, RuleSet.onClasspath());
    }

    private CheckingCases(DecisionTables tables, RuleSet rules) {
        this.tables = new CachedTables(tables, rules);
        this.rules = rules;
    }

    /** Judges by the tables and parameters of these files, also of an earlier version of the product. */
    public static CheckingCases with(RuleSet rules) {
        return new CheckingCases(rules.decisions(), rules);
    }

    /** Judges by the decision tables that come with the product. */
    public static CheckingCases onClasspath() {
        return new CheckingCases(DecisionTables.onClasspath());
    }

    /** Returns the files by which it judges. */
    public RuleSet rules() {
        return rules;
    }

    public LawAnswer check(LawCase law) {
        CaseJudgement today = new CaseJudgement(law, tables);
        Optional<ResultingConsortium> result = ResultingConsortium.of(today);
        CaseJudgement judged = result.filter(ResultingConsortium::instead)
                .map(changed -> new CaseJudgement(changed.law(), tables))
                .orElse(today);
        AnswerDraft draft = new AnswerDraft();
        RULES.forEach(rule -> rule.judge(rule instanceof CompositionChangeRule ? today : judged, draft));
        result.filter(changed -> !changed.instead()).ifPresent(changed -> addNewcomers(changed, law, draft));
        Map<String, Object> versions = new TreeMap<>(today.versions());
        versions.putAll(judged.versions());
        List<Finding> findings = draft.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new LawAnswer(law, verdict(findings), findings, draft.sections(), versions, draft.unevaluated());
    }

    /**
     * Adds what a planned change would bring: findings about operators that are not in the consortium yet. What is
     * found against the named replacement is found by D7 already.
     */
    private void addNewcomers(ResultingConsortium changed, LawCase law, AnswerDraft draft) {
        CaseJudgement matter = new CaseJudgement(changed.law(), tables);
        AnswerDraft planned = new AnswerDraft();
        RULES.stream()
                .filter(rule -> !(rule instanceof CompositionChangeRule))
                .forEach(rule -> rule.judge(matter, planned));
        String replacement = law.change() == null ? null : law.change().replacement();
        planned.findings().stream()
                .filter(changed::adds)
                .filter(finding -> !finding.subject().equals(FindingSubject.organisation(String.valueOf(replacement)))
                        || finding.rule().startsWith("G-"))
                .filter(finding -> draft.findings().stream().noneMatch(finding::isAlike))
                .forEach(draft::addFinding);
    }

    private static LawAnswer.Verdict verdict(List<Finding> findings) {
        Severity worst = findings.isEmpty() ? Severity.OK : findings.get(0).severity();
        return switch (worst) {
            case BLOCKER -> LawAnswer.Verdict.BLOCKED;
            case MAJOR, WARNING -> LawAnswer.Verdict.WARNINGS;
            default -> LawAnswer.Verdict.CLEAR;
        };
    }
}
