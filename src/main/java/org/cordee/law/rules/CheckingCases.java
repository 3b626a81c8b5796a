package org.cordee.law.rules;

import java.util.Comparator;
import java.util.List;
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
        CaseJudgement matter = new CaseJudgement(law, tables);
        AnswerDraft draft = new AnswerDraft();
        RULES.forEach(rule -> rule.judge(matter, draft));
        List<Finding> findings = draft.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new LawAnswer(
                law, verdict(findings), findings, draft.sections(), matter.versions(), draft.unevaluated());
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
