package org.cordee.compliance.law.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.compliance.law.finding.Subject;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.feel.DecisionResult;
import org.jspecify.annotations.Nullable;

/** One case while it is judged: the day, the tables of that day, and the standing of each operator on it. */
public final class Matter {

    private final LawCase law;
    private final LocalDate day;
    private final Tables tables;
    private final Parameters parameters;
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, LotLedger> ledgers = new HashMap<>();
    private final Map<String, InsertionWork> works = new HashMap<>();
    private final Map<String, Object> versions = new TreeMap<>();

    public Matter(LawCase law, Tables tables) {
        this.law = law;
        this.tables = tables;
        this.day = law.placed(law.at()).toLocalDate();
        this.parameters = tables.parameters(day);
    }

    public LawCase law() {
        return law;
    }

    public Parameters parameters() {
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
    public LocalDate launched() {
        return Optional.ofNullable(law.consultation().launchedOn()).orElseGet(this::day);
    }

    public Optional<Consortium> consortium() {
        return Optional.ofNullable(law.consortium());
    }

    public List<Lot> lots() {
        return law.lotsAnswered();
    }

    public Subject grouping() {
        return new Subject(
                Subject.Kind.CONSORTIUM, consortium().map(Consortium::id).orElse(""));
    }

    /** Asks a table and records the version that answered. */
    public DecisionResult ask(String table, String decision, Map<String, ?> inputs) {
        parameters.versionOf(table).ifPresent(version -> versions.put(table, version));
        return tables.ask(decision, inputs);
    }

    public void parametersUsed(String table) {
        versions.put(table, parameters.version());
    }

    public Map<String, Object> versions() {
        return versions;
    }

    public Standing standing(String id) {
        Standing known = standings.get(id);
        if (known == null) {
            known = new Standings(this).of(law.organisation(id));
            standings.put(id, known);
        }
        return known;
    }

    public LotLedger ledger(Lot lot) {
        return ledgers.computeIfAbsent(lot.number(), number -> LotLedger.of(law, lot));
    }

    public InsertionWork work(Lot lot) {
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
    public boolean isOneOperator(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && law.organisation(one).siren().equals(law.organisation(other).siren());
    }

    /** Returns the operators on all lots that count, each once: members first, then the operators they bring. */
    public List<String> operators() {
        return lots().stream()
                .flatMap(lot -> ledger(lot).parts().stream())
                .map(LotLedger.Part::operator)
                .distinct()
                .collect(Collectors.toList());
    }
}
