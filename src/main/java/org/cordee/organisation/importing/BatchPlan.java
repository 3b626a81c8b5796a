package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceRules.Mode;
import org.cordee.organisation.importing.SourceRules.Origin;
import org.cordee.organisation.importing.SourceRules.Verdict;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the lines of one batch change, on the rows that were read for them. It writes nothing: the same plan
 * serves a check and an import.
 */
final class BatchPlan {

    private static final Set<FactField> NAMING = Set.of(
            FactField.NAME,
            FactField.TRADE_NAME,
            FactField.ADDRESS,
            FactField.POSITION,
            FactField.EMAIL,
            FactField.PHONE);

    private final ImportTerms terms;
    private final DirectorySource source;
    private final FirstLines first;
    private final BatchRows rows;
    private final boolean checking;

    /**
     * @param first the lines of the file so far; the plan adds its own
     * @param checking whether nothing is written: then units of earlier lines are known from the file alone
     */
    BatchPlan(ImportTerms terms, DirectorySource source, FirstLines first, BatchRows rows, boolean checking) {
        this.checking = checking;
        this.terms = terms;
        this.source = source;
        this.first = first;
        this.rows = rows;
    }

    /** The result of one line. */
    record Outcome(ReadLine line, Status status, List<Remark> remarks, List<FieldDifference> differences) {}

    /** Returns the numbers of the lines that may come in: the SIRENs first, then the SIRETs. */
    static List<Set<String>> numbers(List<ReadLine> lines) {
        Set<String> sirens = new LinkedHashSet<>();
        Set<String> sirets = new LinkedHashSet<>();
        for (ReadLine line : lines) {
            SourceFacts facts = line.facts();
            if (facts != null) {
                sirens.add(facts.siren().value());
                if (facts.siret() != null) {
                    sirets.add(facts.siret().value());
                }
            }
        }
        return List.of(sirens, sirets);
    }

    /** Remembers a line that an earlier run has treated, as {@link #take} would. */
    static void remember(ReadLine line, FirstLines first) {
        SourceFacts facts = line.facts();
        if (facts != null) {
            first.put(keyOf(facts), line.number());
            if (facts.unit().legalName() != null) {
                first.put(FirstLines.plannedKey(facts.siren().value()), line.number());
            }
        }
    }

    private static long keyOf(SourceFacts facts) {
        return FirstLines.key(
                facts.siret() == null ? facts.siren().value() : facts.siret().value());
    }

    /** Decides about one line. The lines of a file are taken in their order. */
    Outcome take(ReadLine line) {
        List<Remark> remarks = line.allRemarks();
        SourceFacts facts = line.facts();
        if (line.isRefused()) {
            return new Outcome(line, Status.REFUSED, remarks, List.of());
        }
        if (facts == null) {
            return new Outcome(line, Status.SKIPPED, List.of(), List.of());
        }
        int before = first.put(keyOf(facts), line.number());
        if (before != line.number()) {
            remarks.add(Remark.of("siret", "organisation.import.twice-in-file", before));
            return new Outcome(line, Status.KNOWN, remarks, List.of());
        }
        List<FieldDifference> differences = new ArrayList<>();
        try {
            Status status = decide(line, facts, remarks, differences);
            remember(line, first);
            return new Outcome(line, status, remarks, differences);
        } catch (RuleViolation refused) {
            String field = refused.field();
            remarks.add(0, Remark.of(field == null ? "siret" : field, refused.key(), refused.arguments()));
            return new Outcome(line, Status.REFUSED, remarks, List.of());
        }
    }

    private Status decide(ReadLine line, SourceFacts facts, List<Remark> remarks, List<FieldDifference> differences) {
        UnitRow unit = rows.unit(facts.siren().value());
        if (unit == null) {
            return enter(line, facts, remarks);
        }
        if (unit.isInvented()) {
            remarks.add(Remark.of("siret", "organisation.import.invented"));
            return Status.SKIPPED;
        }
        if (facts.hidden() && !unit.isClaimed()) {
            return conceal(unit, remarks);
        }
        FactRow site = facts.siret() == null ? null : rows.site(facts.siret().value());
        Map<FactField, Fact> ofUnit =
                LineFacts.ofUnit(facts.unit(), facts.declared().figures());
        Map<FactField, Fact> ofSite = LineFacts.ofSite(facts.site());
        boolean keepsHidden = unit.isHidden() && source.kind() != SourceKind.REGISTER;
        if (keepsHidden) {
            ofUnit.keySet().removeAll(NAMING);
            ofSite.keySet().removeAll(NAMING);
        }
        boolean later = first.isBefore(FirstLines.plannedKey(facts.siren().value()), line.number());
        List<FieldDifference> found = new ArrayList<>(compare(unit.row(), unit, ofUnit).stream()
                .filter(one -> !later || !repeats(one))
                .toList());
        if (site != null) {
            found.addAll(compare(site, unit, ofSite));
        }
        Map<FactField, Fact> created =
                site == null && facts.siret() != null ? newSite(facts, ofSite, keepsHidden, remarks) : null;
        if (created != null && created.isEmpty()) {
            remarks.add(Remark.of("siret", "organisation.import.closed-unknown"));
        }
        require(unit.row(), null, found);
        if (site != null) {
            require(site, facts.siret() == null ? null : facts.siret().value(), found);
        }
        // Nothing refuses the line from here on.
        if (unit.isHidden() && !keepsHidden) {
            unit.show();
        }
        apply(unit.row(), site, found);
        found.stream().filter(one -> one.verdict().isDifference()).forEach(differences::add);
        if (created != null && !created.isEmpty() && facts.siret() != null) {
            rows.add(newRow(Subject.SITE, unit.row().id(), facts.siret().value(), created));
            return Status.ADDED;
        }
        return statusOf(found);
    }

    /**
     * Tells if a later line of the file names another value for a fact of which an earlier line has spoken: the first
     * one stays, or each import of the file would change it to and fro.
     */
    private boolean repeats(FieldDifference one) {
        Integer from = one.oldSource();
        return one.verdict().isDifference() && one.verdict() != Verdict.FILLED && from != null && from == source.id();
    }

    private static Status statusOf(List<FieldDifference> found) {
        List<FieldDifference> applied =
                found.stream().filter(one -> one.verdict().isApplied()).toList();
        if (applied.isEmpty()) {
            return Status.KNOWN;
        }
        return applied.stream().anyMatch(one -> one.field().isClosure()) ? Status.CLOSED : Status.CHANGED;
    }

    /** Enters an organisation, and the establishment of the line when it names one. */
    private Status enter(ReadLine line, SourceFacts facts, List<Remark> remarks) {
        if (terms.choice().onlyKnown()) {
            return Status.SKIPPED;
        }
        if (facts.hidden()) {
            remarks.add(Remark.of("siret", "organisation.import.hidden"));
            return Status.SKIPPED;
        }
        if (facts.unit().ceasedOn() != null || facts.site().closedOn() != null) {
            remarks.add(Remark.of("siret", "organisation.import.closed-unknown"));
            return Status.SKIPPED;
        }
        boolean planned =
                checking && first.isBefore(FirstLines.plannedKey(facts.siren().value()), line.number());
        if (facts.unit().legalName() == null) {
            if (planned) {
                return Status.ADDED;
            }
            throw RuleViolation.of("legalName", "organisation.import.unit-unknown");
        }
        Map<FactField, Fact> ofUnit =
                LineFacts.ofUnit(facts.unit(), facts.declared().figures());
        if (ofUnit.getOrDefault(FactField.FORM, Fact.none(FactField.FORM)).isBlank()) {
            ofUnit.put(FactField.FORM, Fact.of(LegalForm.COMMERCIAL));
        }
        FactChecks.requireUnit(ofUnit);
        Map<FactField, Fact> ofSite =
                facts.siret() == null ? null : newSite(facts, LineFacts.ofSite(facts.site()), false, remarks);
        FactRow created = newRow(Subject.UNIT, Ids.next(), facts.siren().value(), ofUnit);
        UnitRow unit = new UnitRow(created, false, false, false, source.asOf(), null, false);
        unit.state(facts.declared().statement());
        rows.add(unit);
        if (ofSite != null && facts.siret() != null) {
            rows.add(newRow(Subject.SITE, created.id(), facts.siret().value(), ofSite));
        }
        return planned ? Status.ADDED : Status.CREATED;
    }

    /**
     * Returns the checked facts of an establishment that the directory does not know; none for one that is closed.
     *
     * @param hidden whether its place may not be stored
     */
    private static Map<FactField, Fact> newSite(
            SourceFacts facts, Map<FactField, Fact> said, boolean hidden, List<Remark> remarks) {
        if (facts.site().closedOn() != null || facts.siret() == null) {
            return Map.of();
        }
        if (hidden) {
            said.put(FactField.ADDRESS, Fact.of("", "", FactChecks.UNSAID, "", ""));
        } else if (facts.site().city() == null) {
            SiteFacts site = facts.site();
            said.put(
                    FactField.ADDRESS,
                    Fact.of(
                            site.street(),
                            site.postalCode(),
                            FactChecks.UNSAID,
                            LineFacts.department(site),
                            site.commune()));
            remarks.add(Remark.of("city", "organisation.import.city-missing"));
        }
        FactChecks.requireSite(facts.siret().value(), said);
        return said;
    }

    private FactRow newRow(Subject subject, UUID organisationId, String number, Map<FactField, Fact> facts) {
        UUID id = subject == Subject.UNIT ? organisationId : Ids.next();
        return new FactRow(id, organisationId, subject, number, true, facts, source.id());
    }

    private Status conceal(UnitRow unit, List<Remark> remarks) {
        remarks.add(Remark.of("siret", "organisation.import.hidden"));
        if (unit.isHidden()) {
            return Status.KNOWN;
        }
        unit.conceal();
        unit.row().put(FactField.NAME, Fact.of(unit.row().number()), source.id());
        return Status.CHANGED;
    }

    private List<FieldDifference> compare(FactRow row, UnitRow unit, Map<FactField, Fact> said) {
        List<FieldDifference> found = new ArrayList<>();
        Origin now = Origin.of(source);
        Mode mode = Mode.valueOf(terms.known().name());
        said.forEach((field, value) -> {
            Fact known = row.fact(field);
            Fact whole = value.isBlank() ? value : value.completedBy(field, known);
            Fact stored = isWithoutCity(field, known) && !isWithoutCity(field, whole) ? Fact.none(field) : known;
            Verdict verdict =
                    SourceRules.limit(SourceRules.judge(field, stored, originOf(row, unit, field), whole, now), mode);
            if (verdict != Verdict.SILENT) {
                found.add(new FieldDifference(
                        field, unit.row().id(), row.id(), stored, row.sourceOf(field), whole, verdict));
            }
        });
        return found;
    }

    /** An address without a city is replaced by the next one that has a city, whatever its source. */
    private static boolean isWithoutCity(FactField field, Fact fact) {
        return field == FactField.ADDRESS
                && Set.of("", FactChecks.UNSAID).contains(fact.parts().get(2));
    }

    private Origin originOf(FactRow row, UnitRow unit, FactField field) {
        Integer number = row.sourceOf(field);
        return number == null
                ? new Origin(SourceKind.COORDINATOR, unit.registeredOn())
                : Origin.of(rows.source(number));
    }

    /** Checks the facts that a row would have. */
    private static void require(FactRow row, @Nullable String siret, List<FieldDifference> found) {
        Map<FactField, Fact> merged = new EnumMap<>(FactField.class);
        merged.putAll(row.facts());
        boolean changes = false;
        for (FieldDifference one : found) {
            if (one.verdict().isApplied() && one.subjectId().equals(row.id())) {
                merged.put(one.field(), one.said());
                changes = true;
            }
        }
        if (!changes) {
            return;
        }
        if (siret == null) {
            FactChecks.requireUnit(merged);
        } else {
            FactChecks.requireSite(siret, merged);
        }
    }

    private void apply(FactRow unit, @Nullable FactRow site, List<FieldDifference> found) {
        for (FieldDifference one : found) {
            FactRow row = one.field().subject() == Subject.UNIT ? unit : site;
            if (row == null) {
                continue;
            }
            if (one.verdict().isApplied()) {
                row.put(one.field(), one.said(), source.id());
            } else if (one.verdict() == Verdict.CONFIRMED) {
                row.moveSource(one.field(), source.id());
            }
        }
    }
}
