package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.LawCase;
import org.jspecify.annotations.Nullable;

/** One case while it is judged: the day, the tables of that day, and the standing of each operator on it. */
final class CaseJudgement {

    private final LawCase law;
    private final LocalDate day;
    private final CachedTables tables;
    private final LawParameters parameters;
    private final Map<LocalDate, Map<String, OperatorStanding>> standings = new HashMap<>();
    private final Map<String, LotLedger> ledgers = new HashMap<>();
    private final Map<String, InsertionWork> works = new HashMap<>();
    private final Map<String, Object> versions = new TreeMap<>();

    public CaseJudgement(LawCase law, CachedTables tables) {
        this.law = law;
        this.tables = tables;
        this.day = law.atPlace(law.at()).toLocalDate();
        this.parameters = tables.parameters(day);
    }

    public LawCase law() {
        return law;
    }

    public LawParameters parameters() {
        return parameters;
    }

    /**
     * Returns the day judged, at the consultation's place: the same second gives the same day in whatever zone it is
     * written.
     */
    public LocalDate day() {
        return day;
    }

    /** Returns the day of the launch, whose rules a consultation follows. */
    public LocalDate launchDay() {
        return Optional.ofNullable(law.consultation().launchedOn()).orElseGet(this::day);
    }

    public Optional<CaseConsortium> consortium() {
        return Optional.ofNullable(law.consortium());
    }

    public List<CaseLot> lots() {
        return law.lotsAnswered();
    }

    public FindingSubject grouping() {
        return new FindingSubject(
                FindingSubject.Kind.CONSORTIUM,
                consortium().map(CaseConsortium::id).orElse(""));
    }

    /** Asks a table and records the version that answered. */
    public DecisionResult evaluate(String table, String decision, Map<String, ?> inputs) {
        parameters.versionOf(table).ifPresent(version -> versions.put(table, version));
        return tables.ask(decision, inputs);
    }

    public void parametersUsed(String table) {
        versions.put(table, parameters.version());
    }

    public Map<String, Object> versions() {
        return versions;
    }

    public OperatorStanding standing(String id) {
        return standingOn(id, day);
    }

    /** Returns as what an operator counts on another day, for example that of the offers. */
    public OperatorStanding standingOn(String id, LocalDate on) {
        Map<String, OperatorStanding> ofTheDay = standings.computeIfAbsent(on, first -> new HashMap<>());
        OperatorStanding known = ofTheDay.get(id);
        if (known == null) {
            known = new OperatorStandings(this, on).of(law.organisation(id));
            ofTheDay.put(id, known);
        }
        return known;
    }

    /**
     * Returns the day on which an operator must be eligible on a reserved lot: the later of the day judged and of the
     * days on which applications and offers are due.
     */
    public LocalDate eligibilityDay() {
        return Stream.of(
                        law.consultation().applicationDeadline(),
                        law.consultation().offerDeadline())
                .filter(Objects::nonNull)
                .map(due -> law.atPlace(due).toLocalDate())
                .filter(due -> due.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    public LotLedger ledger(CaseLot lot) {
        return ledgers.computeIfAbsent(lot.number(), number -> LotLedger.of(law, lot));
    }

    public InsertionWork work(CaseLot lot) {
        InsertionWork known = works.get(lot.number());
        if (known == null) {
            known = new InsertionWork(this, lot);
            works.put(lot.number(), known);
        }
        return known;
    }

    /**
     * Returns true when two numbers are of one enterprise: two establishments of a SIREN are one operator (R2142-19).
     */
    public boolean isSameEnterprise(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && law.organisation(one).siren().equals(law.organisation(other).siren());
    }

    /** Returns the operators on all lots that count, each once: members first, then the operators they bring. */
    public List<String> operators() {
        return lots().stream()
                .flatMap(lot -> ledger(lot).parts().stream())
                .map(LotLedger.OperatorWork::operator)
                .distinct()
                .collect(Collectors.toList());
    }
}
