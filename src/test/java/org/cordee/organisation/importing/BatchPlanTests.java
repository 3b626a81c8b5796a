package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.table.TableLine;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the lines of a batch change, decided without a database. */
class BatchPlanTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final DirectorySource REGISTER = new DirectorySource(7, SourceKind.REGISTER, "SIRENE", "", "", DAY);
    private static final DirectorySource OLD =
            new DirectorySource(3, SourceKind.COORDINATOR, "Liste", "", "", DAY.minusYears(1));

    private final Siret siret = SampleNumbers.siret();
    private final FirstLines first = new FirstLines();
    private final BatchRows rows = BatchRows.none();

    @Test
    void entersAnUnknownOrganisationWithItsEstablishment() {
        BatchPlan.Outcome outcome = plan(REGISTER).take(line(2, facts("Bonne Graine", "Rouen", null)));

        assertThat(outcome.status()).isEqualTo(Status.CREATED);
        assertThat(rows.units()).hasSize(1).allMatch(unit -> unit.row().isCreated());
        assertThat(rows.sites()).hasSize(1).allMatch(site -> site.base() != null && site.base() == 7);
    }

    @Test
    void refusesALineThatTheAggregateWouldRefuse() {
        BatchPlan.Outcome outcome = plan(REGISTER).take(line(2, facts("x".repeat(201), "Rouen", null)));

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.remarks()).extracting(Remark::key).containsExactly("organisation.legal-name.length");
        assertThat(rows.units()).isEmpty();
    }

    @Test
    void replacesTheCoordinatorsNameByTheRegistersAndKeepsWhatItDoesNotMention() {
        known("Ancien nom", "contact@orme.example", false);

        BatchPlan.Outcome outcome = plan(REGISTER).take(line(2, facts("Nouveau nom", "Rouen", null)));

        assertThat(outcome.status()).isEqualTo(Status.CHANGED);
        assertThat(outcome.differences())
                .extracting(FieldDifference::field, FieldDifference::verdict)
                .containsExactly(tuple(FactField.NAME, SourceRules.Verdict.REPLACED));
        assertThat(rows.unit(siret.siren().value()).row().fact(FactField.NAME)).isEqualTo(Fact.of("Nouveau nom"));
        assertThat(rows.unit(siret.siren().value()).row().settleSources())
                .as("the form still comes from the old list")
                .doesNotContainKey(FactField.CEASED)
                .hasSize(1);
        assertThat(rows.site(siret.value()).fact(FactField.EMAIL)).isEqualTo(Fact.of("contact@orme.example"));
    }

    @Test
    void recordsAClosureOfTheRegisterAndOnlyProposesThatOfANetwork() {
        known("Nette", "", false);
        DirectorySource network = new DirectorySource(8, SourceKind.NETWORK, "Adhérents", "", "", DAY);

        BatchPlan.Outcome proposed = plan(network).take(line(2, facts(null, null, DAY)));
        FirstLines again = new FirstLines();
        BatchPlan.Outcome closed = new BatchPlan(terms(KnownRows.BY_RULE), REGISTER, again, knowing(REGISTER), false)
                .take(line(2, facts(null, null, DAY)));

        assertThat(proposed.status()).isEqualTo(Status.KNOWN);
        assertThat(proposed.differences())
                .extracting(FieldDifference::verdict)
                .containsExactly(SourceRules.Verdict.CLOSURE);
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(rows.site(siret.value()).fact(FactField.CLOSED)).isEqualTo(Fact.of(DAY));
    }

    @Test
    void changesNothingInASecondImport() {
        known("Nette", "", false);
        ReadLine line = line(2, facts("Nette et Solidaire", "Rouen", null));
        plan(REGISTER).take(line);
        boolean before = rows.unit(siret.siren().value()).isToBeWritten();
        BatchRows stored = copyOfWhatIsStored();

        BatchPlan.Outcome second =
                new BatchPlan(terms(KnownRows.BY_RULE), REGISTER, new FirstLines(), stored, false).take(line);

        assertThat(before).isTrue();
        assertThat(second.status()).isEqualTo(Status.KNOWN);
        assertThat(second.differences()).isEmpty();
        assertThat(stored.units()).noneMatch(UnitRow::isToBeWritten);
        assertThat(stored.sites()).noneMatch(FactRow::isToBeWritten);
    }

    /** The lines of two establishments name their organisation in two ways. */
    @Test
    void keepsWhatTheFirstLineOfAFileSaysOfAnOrganisation() {
        BatchPlan plan = plan(REGISTER);
        plan.take(line(2, facts("Premier nom", "Rouen", null)));
        SourceFacts first = facts("Second nom", "Elbeuf", null);
        SourceFacts second =
                new SourceFacts(siret.siren(), SampleNumbers.another(siret.siren()), false, first.unit(), first.site());

        BatchPlan.Outcome outcome = plan.take(line(3, second));

        assertThat(outcome.status()).isEqualTo(Status.ADDED);
        assertThat(rows.unit(siret.siren().value()).row().fact(FactField.NAME)).isEqualTo(Fact.of("Premier nom"));
        assertThat(rows.sites()).hasSize(2);
    }

    @Test
    void leavesInventedOrganisationsAlone() {
        known("Inventée", "", true);

        BatchPlan.Outcome outcome = plan(REGISTER).take(line(2, facts("Vraie", "Rouen", null)));

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(rows.units()).noneMatch(UnitRow::isToBeWritten);
    }

    @Test
    void keepsNeitherNameNorPlaceOfAHiddenUnit() {
        known("Nadia Benali", "", false);
        SourceFacts hidden = new SourceFacts(siret.siren(), siret, true, UnitFacts.NONE, SiteFacts.NONE);

        BatchPlan.Outcome outcome = plan(REGISTER).take(line(2, hidden));

        UnitRow unit = rows.unit(siret.siren().value());
        assertThat(outcome.status()).isEqualTo(Status.CHANGED);
        assertThat(unit.isConcealed()).isTrue();
        assertThat(unit.row().fact(FactField.NAME))
                .isEqualTo(Fact.of(siret.siren().value()));
        assertThat(new BatchPlan(terms(KnownRows.BY_RULE), REGISTER, new FirstLines(), BatchRows.none(), false)
                        .take(line(2, hidden))
                        .status())
                .as("a hidden unit that is not known is not entered")
                .isEqualTo(Status.SKIPPED);
    }

    @Test
    void reportsTheSecondLineOfAnEstablishment() {
        BatchPlan plan = plan(REGISTER);
        plan.take(line(2, facts("Une", "Rouen", null)));

        BatchPlan.Outcome twice = plan.take(line(3, facts("Encore", "Rouen", null)));

        assertThat(twice.status()).isEqualTo(Status.KNOWN);
        assertThat(twice.remarks()).contains(Remark.of("siret", "organisation.import.twice-in-file", 2));
    }

    @Test
    void leavesOutWhatWasNotChosen() {
        BatchPlan.Outcome outcome =
                plan(REGISTER).take(ReadLine.leftOut(TableLine.of(2, List.of(siret.value(), "Bonne Graine"))));

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(rows.units()).isEmpty();
    }

    private BatchPlan plan(DirectorySource source) {
        return new BatchPlan(terms(KnownRows.BY_RULE), source, first, knowing(source), false);
    }

    private BatchRows knowing(DirectorySource source) {
        rows.know(source);
        rows.know(OLD);
        return rows;
    }

    private void known(String name, String email, boolean invented) {
        UUID id = Ids.next();
        rows.add(new UnitRow(
                new FactRow(
                        id,
                        id,
                        Subject.UNIT,
                        siret.siren().value(),
                        false,
                        Map.of(FactField.NAME, Fact.of(name), FactField.FORM, Fact.of(LegalForm.ASSOCIATION)),
                        OLD.id()),
                invented,
                false,
                false,
                DAY,
                "UNKNOWN",
                false));
        rows.add(new FactRow(
                Ids.next(),
                id,
                Subject.SITE,
                siret.value(),
                false,
                Map.of(
                        FactField.ADDRESS,
                        Fact.of("", "76000", "Rouen", "76", ""),
                        FactField.KIND,
                        Fact.of(InsertionKind.NONE, "", "", ""),
                        FactField.SEAT,
                        Fact.of("0"),
                        FactField.EMAIL,
                        Fact.of(email)),
                OLD.id()));
    }

    /** Copies the rows as the next batch would read them. */
    private BatchRows copyOfWhatIsStored() {
        BatchRows stored = BatchRows.none();
        stored.know(REGISTER);
        stored.know(OLD);
        UnitRow unit = rows.unit(siret.siren().value());
        Map<FactField, Integer> apart = unit.row().settleSources();
        FactRow copy = new FactRow(
                unit.row().id(),
                unit.row().id(),
                Subject.UNIT,
                unit.row().number(),
                false,
                unit.row().facts(),
                unit.row().base());
        copy.readSources(apart);
        stored.add(new UnitRow(copy, false, false, false, DAY, "UNKNOWN", false));
        FactRow site = rows.site(siret.value());
        Map<FactField, Integer> ofSite = site.settleSources();
        FactRow place = new FactRow(
                site.id(), site.organisationId(), Subject.SITE, site.number(), false, site.facts(), site.base());
        place.readSources(ofSite);
        stored.add(place);
        return stored;
    }

    private static ImportTerms terms(KnownRows known) {
        return new ImportTerms(SourceKind.REGISTER, "", "", "", DAY, known, false, false, RowChoice.ALL, Map.of());
    }

    private SourceFacts facts(@Nullable String name, @Nullable String city, @Nullable LocalDate closedOn) {
        UnitFacts unit =
                new UnitFacts(name, null, null, null, null, null, null, null, null, Set.of(), Set.of(), Set.of());
        SiteFacts site = new SiteFacts(
                null,
                null,
                city == null ? null : "76000",
                city,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                closedOn);
        return new SourceFacts(siret.siren(), siret, false, unit, site);
    }

    private static ReadLine line(int number, SourceFacts facts) {
        return new ReadLine(number, "", "", List.of(), List.of(), List.of(), facts, null);
    }
}
