package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.cordee.organisation.FactSources;
import org.cordee.organisation.importing.ImportReport.Difference.State;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on the differences that an import proposes: the file's value is stored with the file as its source, or the
 * directory's value stays. Uses the SQL of the import, so that both store a fact in one way.
 */
@Component
public class DecidingDifferences {

    private static final Logger LOG = LoggerFactory.getLogger(DecidingDifferences.class);

    /** More than a page shows. */
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final ImportJobs jobs;
    private final DirectorySources sources;
    private final FactSources facts;
    private final BusinessClock clock;

    DecidingDifferences(
            JdbcTemplate jdbc, ImportJobs jobs, DirectorySources sources, FactSources facts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.sources = sources;
        this.facts = facts;
        this.clock = clock;
    }

    /** One decision: the line and the name of the fact, and whether the file's value is stored. */
    public record Decision(int line, String field, boolean take) {}

    /** The numbers of decisions: taken and kept values, and values that had changed before the decision. */
    public record Decided(int taken, int kept, int overtaken) {}

    private record Open(
            int line,
            FactField field,
            String siren,
            @Nullable String siret,
            Fact old,
            Fact said,
            boolean take) {}

    /**
     * Stores decisions. A difference that was decided before is left as it is. A value that has changed since the
     * import stays, and the difference is marked as overtaken.
     *
     * @throws NotFound for all but those who maintain the directory
     * @throws RuleViolation when there are more decisions than a page shows, or when the directory refuses a value
     */
    @Transactional
    public Decided decide(Actor actor, UUID importId, List<Decision> decisions) {
        DirectoryAccess.requireMaintainer(actor);
        ImportSummary job = jobs.find(importId).orElseThrow(NotFound::new);
        if (decisions.size() > MOST) {
            throw RuleViolation.of("decisions", "organisation.import.too-many-decisions", MOST);
        }
        List<Open> open = decisions.stream()
                .flatMap(decision -> open(importId, decision).stream())
                .toList();
        Map<State, Integer> counts = new EnumMap<>(State.class);
        if (!open.isEmpty()) {
            BatchRows rows = load(open);
            DirectorySource source = sourceOf(importId);
            rows.know(source);
            for (Open one : open) {
                State state = one.take() ? take(one, rows, source) : State.KEPT;
                counts.merge(state, 1, Integer::sum);
                jdbc.update(
                        "UPDATE directory_difference SET state = ? WHERE import_id = ? AND line = ? AND field = ?",
                        state.name(),
                        importId.toString(),
                        one.line(),
                        one.field().name());
            }
            new DirectoryStore(jdbc, facts).write(rows, clock.now());
        }
        Decided decided = new Decided(
                counts.getOrDefault(State.TAKEN, 0),
                counts.getOrDefault(State.KEPT, 0),
                counts.getOrDefault(State.OVERTAKEN, 0));
        LOG.info("directory differences decided import={} taken={} kept={}", job.id(), decided.taken(), decided.kept());
        return decided;
    }

    private List<Open> open(UUID importId, Decision decision) {
        return jdbc.query(
                "SELECT d.field, o.siren, e.siret, d.old_value, d.new_value FROM directory_difference d"
                        + " JOIN organisation o ON o.id = d.organisation_id"
                        + " LEFT JOIN establishment e ON e.id = d.subject_id"
                        + " WHERE d.import_id = ? AND d.line = ? AND d.field = ? AND d.state = 'PROPOSED' FOR UPDATE",
                (row, number) -> {
                    FactField field = FactField.valueOf(row.getString(1));
                    return new Open(
                            decision.line(),
                            field,
                            row.getString(2),
                            row.getString(3),
                            Fact.read(field, row.getString(4)),
                            Fact.read(field, row.getString(5)),
                            decision.take());
                },
                importId.toString(),
                decision.line(),
                decision.field());
    }

    private BatchRows load(List<Open> open) {
        Set<String> sirens = new LinkedHashSet<>();
        Set<String> sirets = new LinkedHashSet<>();
        for (Open one : open) {
            sirens.add(one.siren());
            if (one.siret() != null) {
                sirets.add(one.siret());
            }
        }
        return BatchRows.load(jdbc, facts, sources, sirens, sirets, true);
    }

    private DirectorySource sourceOf(UUID importId) {
        Integer number = jdbc.queryForObject(
                "SELECT source_id FROM directory_import WHERE id = ?", Integer.class, importId.toString());
        List<DirectorySource> found = new ArrayList<>();
        if (number != null) {
            found.addAll(sources.byId(List.of(number)).values());
        }
        return found.stream().findFirst().orElseThrow(NotFound::new);
    }

    private static State take(Open one, BatchRows rows, DirectorySource source) {
        UnitRow unit = rows.unit(one.siren());
        boolean ofUnit = one.field().subject() == Subject.UNIT;
        FactRow row = ofUnit ? unit == null ? null : unit.row() : one.siret() == null ? null : rows.site(one.siret());
        if (unit == null
                || row == null
                || unit.isHidden()
                || !row.fact(one.field()).means(one.field(), one.old())) {
            return State.OVERTAKEN;
        }
        Map<FactField, Fact> merged = new EnumMap<>(FactField.class);
        merged.putAll(row.facts());
        merged.put(one.field(), one.said());
        if (ofUnit) {
            FactChecks.requireUnit(merged);
        } else {
            FactChecks.requireSite(row.number(), merged);
        }
        row.put(one.field(), one.said(), source.id());
        return State.TAKEN;
    }
}
