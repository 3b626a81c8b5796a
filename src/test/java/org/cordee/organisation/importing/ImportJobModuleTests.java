package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.cordee.CordeeTest;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.DecidingDifferences.Decided;
import org.cordee.organisation.importing.DecidingDifferences.Decision;
import org.cordee.organisation.importing.ImportReport.Difference;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.RefusedLine;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.cordee.organisation.search.FindingOrganisations;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job of an import; the test runs it in the place of the background thread. */
@CordeeTest
class ImportJobModuleTests {

    private static final String HEADER = "SIRET;Nom;Ville;Code postal;Capacité\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final PageRequest ALL = PageRequest.of(0, 200);

    @Autowired
    ImportingDirectory importing;

    @Autowired
    DecidingDifferences deciding;

    @Autowired
    RunningImports imports;

    @Autowired
    ImportLoop loop;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportReports reports;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    BusinessClock clock;

    @Autowired
    DirectoryLookup lookup;

    @Autowired
    ReadingDirectory directory;

    @Autowired
    FindingOrganisations finding;

    @Autowired
    EditingOrganisations editing;

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @BeforeEach
    void stopTheLoop() {
        loop.stop();
    }

    @AfterEach
    void startTheLoopAgain() {
        loop.start();
    }

    @Test
    void waitsRunsAndReports() throws IOException {
        UUID id = start(file(numbers(3), "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        assertThat(state(id)).isEqualTo(ImportState.WAITING);

        runAll();

        ImportSummary end = importing.report(coordinator, id);
        assertThat(end.state()).isEqualTo(ImportState.DONE);
        assertThat(end.counts()).isEqualTo(Map.of(Status.CREATED, 3L));
        assertThat(end.percent()).isEqualTo(100);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM directory_import_file WHERE import_id = ?", Integer.class, id.toString()))
                .as("parts of the file that are kept")
                .isZero();
    }

    @Test
    void storesFiveThousandLinesWithAtMostTwentyStatementsForEachThousand() throws IOException {
        List<Siret> sirets = numbers(5_000);

        long created = statementsOf(file(sirets, "Rouen"));
        long unchanged = statementsOf(file(sirets, "Rouen"));
        long changed = statementsOf(file(sirets, "Elbeuf"));

        assertThat(List.of(created, unchanged, changed))
                .as("statements for new, known and changed lines")
                .allMatch(statements -> statements <= 5 * 20 + 20);
    }

    @Test
    void changesNothingInASecondImportOfTheSameFile() throws IOException {
        List<Siret> sirets = numbers(30);
        String file = file(sirets, "Rouen");
        done(file, terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        long before = lastChange();

        ImportSummary second = done(file, terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        assertThat(second.counts()).isEqualTo(Map.of(Status.KNOWN, 30L));
        assertThat(second.entered()).isZero();
        assertThat(changedSince(before, sirets)).as("changes of the directory").isEmpty();
    }

    @Test
    void numbersOneChangeForEachOrganisation() throws IOException {
        List<Siret> sirets = numbers(5);
        long before = lastChange();

        done(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        assertThat(changedSince(before, sirets)).isEqualTo(organisations(sirets));
    }

    /** Each run dies at a checkpoint, in the middle of a batch: after its rows were written, before the commit. */
    @Test
    void afterThreeKillsInTheMiddleOfABatchEqualsOneRun() throws IOException {
        List<Siret> sirets = numbers(95);
        UUID id = start(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        long before = lastChange();

        for (int kill = 0; kill < 3; kill++) {
            run(id, dyingAtItsThirdCheckpoint());
            expireLease(id);
        }
        assertThat(importing.report(coordinator, id).lineReached())
                .as("the line reached")
                .isEqualTo(61);
        run(id, jdbc);

        ImportSummary end = importing.report(coordinator, id);
        assertThat(end.state()).isEqualTo(ImportState.DONE);
        assertThat(end.counts()).isEqualTo(Map.of(Status.CREATED, 95L));
        assertThat(sirets).allMatch(siret -> lookup.bySiret(siret).isPresent());
        assertThat(changedSince(before, sirets)).as("stored once each").isEqualTo(organisations(sirets));
        assertThat(Imported.of(importing, coordinator, id).lines())
                .extracting(Line::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 96).boxed().toList());
    }

    /** A line that stands twice is found although its first line was treated by the run that died. */
    @Test
    void findsALineThatStandsTwiceAcrossAStop() throws IOException {
        List<Siret> sirets = new ArrayList<>(numbers(25));
        sirets.add(sirets.get(0));
        UUID id = start(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        run(id, dyingAtItsThirdCheckpoint());
        expireLease(id);
        run(id, jdbc);

        List<Line> lines = Imported.of(importing, coordinator, id).lines();
        assertThat(lines.get(25).remarks())
                .extracting(ImportReport.Remark::key, ImportReport.Remark::arguments)
                .containsExactly(tuple("organisation.import.twice-in-file", List.of("2")));
    }

    @Test
    void leavesAnImportToTheRunThatHoldsIt() throws IOException {
        UUID id = start(file(numbers(2), "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        ImportJobs jobs = new ImportJobs(jdbc);

        ImportJob first = jobs.claim(id, Duration.ofSeconds(30)).orElseThrow();

        assertThat(jobs.claim(id, Duration.ofSeconds(30))).isEmpty();
        expireLease(id);
        ImportJob second = jobs.claim(id, Duration.ofSeconds(30)).orElseThrow();
        assertThat(jobs.moveTo(first, 2, Map.of(), 500, 1, Duration.ofSeconds(30)))
                .as("a batch of the run that lost its lease")
                .isFalse();
        jobs.release(second);
        runAll();
    }

    @Test
    void cancelsBeforeTheStartAndInTheMiddle() throws IOException {
        UUID waiting = start(file(numbers(2), "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        importing.cancel(coordinator, waiting);
        importing.cancel(coordinator, waiting);
        runAll();
        assertThat(state(waiting)).isEqualTo(ImportState.CANCELLED);

        List<Siret> sirets = numbers(35);
        UUID running = start(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        run(running, jdbc, id -> importing.cancel(coordinator, id));

        assertThat(state(running)).isEqualTo(ImportState.CANCELLED);
        assertThat(sirets.stream().filter(siret -> lookup.bySiret(siret).isPresent()))
                .as("the batch before the cancellation stays, the next one is undone")
                .hasSize(10);
    }

    @Test
    void storesNothingOfAFileInWhichOneOfManyBatchesHasARefusedLine() throws IOException {
        List<Siret> sirets = numbers(25);
        String file = file(sirets, "Rouen") + "1;Fausse;Rouen;76000;\n";
        UUID id = start(file, allOrNothing());

        run(id, jdbc);

        ImportSummary end = importing.report(coordinator, id);
        assertThat(end.stored()).isFalse();
        assertThat(end.counts()).isEqualTo(Map.of(Status.LEFT_OUT, 25L, Status.REFUSED, 1L));
        assertThat(sirets).noneMatch(siret -> lookup.bySiret(siret).isPresent());
    }

    @Test
    void storesAWholeFileAfterItsCheck() throws IOException {
        List<Siret> sirets = numbers(25);
        UUID id = start(file(sirets, "Rouen"), allOrNothing());

        run(id, jdbc);

        ImportSummary end = importing.report(coordinator, id);
        assertThat(end.stored()).isTrue();
        assertThat(end.counts()).isEqualTo(Map.of(Status.CREATED, 25L));
        assertThat(Imported.of(importing, coordinator, id).lines()).hasSize(25);
    }

    @Test
    void onlyChecksAFileInADryRun() throws IOException {
        Siret siret = SampleNumbers.siret();
        ImportTerms dry = new ImportTerms(
                SourceKind.NETWORK, "Liste", "", "", DAY, KnownRows.BY_RULE, false, true, RowChoice.ALL, Map.of());

        ImportSummary end = done(file(List.of(siret), "Rouen"), dry);

        assertThat(end.stored()).isFalse();
        assertThat(end.counts()).isEqualTo(Map.of(Status.CREATED, 1L));
        assertThat(lookup.bySiret(siret)).isEmpty();
    }

    @Test
    void appliesDifferencesByTheRuleOfSourceAndProposesTheOthers() throws IOException {
        Siret siret = SampleNumbers.siret();
        done(HEADER + siret + ";Un nom;Rouen;76000;100\n", terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        ImportSummary weaker =
                done(HEADER + siret + ";Autre nom;Rouen;76000;200\n", terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));
        ImportSummary stronger =
                done(HEADER + siret + ";Nom du registre;Rouen;76000;\n", terms(SourceKind.REGISTER, KnownRows.BY_RULE));

        assertThat(importing.differences(coordinator, weaker.id(), Difference.State.PROPOSED, ALL))
                .extracting(Difference::field, Difference::rule, Difference::oldValue, Difference::newValue)
                .containsExactly(
                        tuple("CAPACITY", "WEAKER", List.of("100"), List.of("200")),
                        tuple("NAME", "WEAKER", List.of("Un nom"), List.of("Autre nom")));
        assertThat(importing.differences(coordinator, stronger.id(), Difference.State.APPLIED, ALL))
                .extracting(Difference::field, Difference::rule)
                .containsExactly(tuple("NAME", "REPLACED"));
        assertThat(lookup.bySiret(siret).orElseThrow().legalName()).isEqualTo("Nom du registre");
        assertThat(lookup.bySiret(siret).orElseThrow().profile().capacityHoursPerMonth())
                .isEqualTo(100);
    }

    @Test
    void takesOrKeepsAProposedDifferenceOnce() throws IOException {
        Siret siret = SampleNumbers.siret();
        done(HEADER + siret + ";Un nom;Rouen;76000;100\n", terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        ImportSummary proposed =
                done(HEADER + siret + ";Autre nom;Rouen;76000;200\n", terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));

        Decided decided = deciding.decide(
                coordinator, proposed.id(), List.of(new Decision(2, "NAME", true), new Decision(2, "CAPACITY", false)));
        Decided again = deciding.decide(coordinator, proposed.id(), List.of(new Decision(2, "CAPACITY", true)));

        assertThat(decided).isEqualTo(new Decided(1, 1, 0));
        assertThat(again).isEqualTo(new Decided(0, 0, 0));
        assertThat(lookup.bySiret(siret).orElseThrow().legalName()).isEqualTo("Autre nom");
        assertThat(lookup.bySiret(siret).orElseThrow().profile().capacityHoursPerMonth())
                .isEqualTo(100);
    }

    @Test
    void replacesNothingThatAnOrganisationWroteOnItsClaimedPage() throws IOException {
        Siret siret = SampleNumbers.siret();
        done(HEADER + siret + ";Nom du fichier;Rouen;76000;100\n", terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        UUID id = lookup.bySiret(siret).orElseThrow().organisationId();
        Actor member = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        OrganisationDetail page = directory.find(member, id);
        OrganisationProfile profile = page.profile();
        editing.change(member, id, page.version(), OrganisationProfile.named("Notre nom", profile.legalForm()));

        ImportSummary register = done(
                HEADER + siret + ";Nom du registre;Elbeuf;76500;\n", terms(SourceKind.REGISTER, KnownRows.BY_RULE));

        assertThat(lookup.bySiret(siret).orElseThrow().legalName()).isEqualTo("Notre nom");
        assertThat(lookup.bySiret(siret).orElseThrow().profile().address().city())
                .as("the organisation did not write its address")
                .isEqualTo("Elbeuf");
        assertThat(importing.differences(coordinator, register.id(), Difference.State.PROPOSED, ALL))
                .extracting(
                        Difference::field, difference -> difference.oldSource().kind())
                .containsExactly(tuple("NAME", SourceKind.OWN));
        assertThat(directory.find(member, id).origins())
                .extracting(origin -> origin.source().kind())
                .contains(SourceKind.OWN);
    }

    @Test
    void onlyShowsDifferencesWhenTheUserWantsToDecide() throws IOException {
        Siret siret = SampleNumbers.siret();
        done(HEADER + siret + ";Un nom;Rouen;76000;\n", terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));

        ImportSummary shown =
                done(HEADER + siret + ";Nom sûr;Rouen;76000;50\n", terms(SourceKind.REGISTER, KnownRows.SHOW));
        ImportSummary completed =
                done(HEADER + siret + ";Nom sûr;Rouen;76000;50\n", terms(SourceKind.REGISTER, KnownRows.COMPLETE));

        assertThat(shown.counts()).isEqualTo(Map.of(Status.KNOWN, 1L));
        assertThat(importing.differences(coordinator, shown.id(), Difference.State.PROPOSED, ALL))
                .extracting(Difference::field)
                .containsExactly("CAPACITY", "NAME");
        assertThat(completed.counts()).isEqualTo(Map.of(Status.CHANGED, 1L));
        assertThat(lookup.bySiret(siret).orElseThrow().legalName()).isEqualTo("Un nom");
        assertThat(lookup.bySiret(siret).orElseThrow().profile().capacityHoursPerMonth())
                .isEqualTo(50);
    }

    @Test
    void recordsTheClosureOfAnEstablishmentAndOfItsUnit() throws IOException {
        Siret siret = SampleNumbers.siret();
        done(file(List.of(siret), "Rouen"), terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));
        UUID id = lookup.bySiret(siret).orElseThrow().organisationId();

        ImportSummary end = done(
                List.of(line(2, siret, unit(DAY), site(DAY), false)), terms(SourceKind.REGISTER, KnownRows.BY_RULE));

        assertThat(end.counts()).isEqualTo(Map.of(Status.CLOSED, 1L));
        OrganisationDetail page = directory.find(coordinator, id);
        assertThat(page.register().ceasedOn()).isEqualTo(DAY);
        assertThat(page.establishments().get(0).place().closedOn()).isEqualTo(DAY);
    }

    @Test
    void removesWhatMayNotBeShownOfAHiddenUnit() throws IOException {
        Siret siret = SampleNumbers.siret();
        String file = "SIRET;Nom;Adresse;Ville;Code postal;Courriel\n" + siret
                + ";Nadia Benali;1 rue Neuve;Rouen;76000;nadia@orme.example\n";
        done(file, terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));
        UUID id = lookup.bySiret(siret).orElseThrow().organisationId();

        done(
                List.of(line(2, siret, UnitFacts.NONE, SiteFacts.NONE, true)),
                terms(SourceKind.REGISTER, KnownRows.BY_RULE));
        ImportSummary again = done(file, terms(SourceKind.COORDINATOR, KnownRows.BY_RULE));

        OrganisationDetail page = directory.find(coordinator, id);
        assertThat(page.register().hidden()).isTrue();
        assertThat(page.profile().legalName()).isEqualTo(siret.siren().value());
        assertThat(page.establishments().get(0).profile().address().street()).isNull();
        assertThat(page.establishments().get(0).profile().address().city()).isEqualTo("—");
        assertThat(page.establishments().get(0).profile().contactEmail()).isNull();
        assertThat(again.counts()).isEqualTo(Map.of(Status.KNOWN, 1L));
        SearchCriteria bySiren =
                SearchCriteria.EVERYTHING.withName(siret.siren().value());
        assertThat(finding.search(coordinator, bySiren, 0, 5).hits()).isEmpty();
    }

    @Test
    void storesEachLineOnceWhenTwoImportsRunAtOnce() throws IOException {
        List<Siret> sirets = numbers(200);
        long before = lastChange();
        UUID one = start(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        UUID other = start(file(sirets, "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> run(one, jdbc)),
                        CompletableFuture.runAsync(() -> run(other, jdbc)))
                .join();

        ImportSummary first = importing.report(coordinator, one);
        ImportSummary second = importing.report(coordinator, other);
        assertThat(List.of(first.state(), second.state())).containsOnly(ImportState.DONE);
        assertThat(first.count(Status.CREATED) + second.count(Status.CREATED)).isEqualTo(200);
        assertThat(first.count(Status.KNOWN) + second.count(Status.KNOWN)).isEqualTo(200);
        assertThat(changedSince(before, sirets)).isEqualTo(organisations(sirets));
    }

    @Test
    void importsOnlyWhatWasChosen() throws IOException {
        Siret near = SampleNumbers.siret();
        Siret far = SampleNumbers.siret();
        ImportTerms terms = new ImportTerms(
                SourceKind.NETWORK,
                "Liste",
                "",
                "",
                DAY,
                KnownRows.BY_RULE,
                false,
                false,
                new RowChoice(false, false, Set.of("76"), Set.of()),
                Map.of());

        ImportSummary end = done(HEADER + near + ";Proche;Rouen;76000;\n" + far + ";Loin;Lyon;69001;\n", terms);

        assertThat(end.counts()).isEqualTo(Map.of(Status.CREATED, 1L, Status.SKIPPED, 1L));
        assertThat(lookup.bySiret(far)).isEmpty();
    }

    @Test
    void keepsRefusedLinesAsTheyWereWritten() throws IOException {
        ImportSummary end = done(
                HEADER + "123;Fausse;Rouen;76000;\n" + SampleNumbers.siret() + ";Bonne;Rouen;76000;\n",
                terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        assertThat(importing.header(coordinator, end.id()))
                .containsExactly("SIRET", "Nom", "Ville", "Code postal", "Capacité");
        assertThat(importing.refused(coordinator, end.id(), 0, 10))
                .extracting(RefusedLine::number, RefusedLine::cells)
                .containsExactly(tuple(2, List.of("123", "Fausse", "Rouen", "76000", "")));
    }

    @Test
    void runsByItselfInTheBackground() throws IOException {
        loop.start();
        UUID id = start(file(numbers(2), "Rouen"), terms(SourceKind.NETWORK, KnownRows.BY_RULE));

        assertThat(Imported.of(importing, coordinator, id).count(Status.CREATED))
                .isEqualTo(2);
    }

    @Test
    void keepsTheColumnsOfAFileUnderAName() {
        importing.keepMapping(coordinator, "Adhérents", Map.of("No", "siret"));
        importing.keepMapping(coordinator, "Adhérents", Map.of("No", "siret", "Qui", "legalName"));

        assertThat(importing.mappings(coordinator).get("Adhérents"))
                .isEqualTo(Map.of("No", "siret", "Qui", "legalName"));
    }

    private long statementsOf(String file) throws IOException {
        start(file, terms(SourceKind.NETWORK, KnownRows.BY_RULE));
        QueryCountHolder.clear();
        runAll();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    private UUID start(String file, ImportTerms terms) throws IOException {
        return importing.importFile(
                coordinator, "annuaire.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), terms);
    }

    private ImportSummary done(String file, ImportTerms terms) throws IOException {
        UUID id = start(file, terms);
        runAll();
        return importing.await(coordinator, id, Duration.ofSeconds(30));
    }

    /** Imports lines that the product's own format cannot say, as another reader would give them. */
    private ImportSummary done(List<ReadLine> lines, ImportTerms terms) throws IOException {
        UUID id = start(HEADER + SampleNumbers.siret() + ";Une;Rouen;76000;\n", terms);
        ImportJobs jobs = new ImportJobs(jdbc);
        new ImportRun(jdbc, jobs, files, reports, new FixedLines(lines), settings(), transactions, clock::now)
                .run(jobs.claim(id, Duration.ofSeconds(30)).orElseThrow(), one -> {});
        return importing.report(coordinator, id);
    }

    private void runAll() {
        while (imports.runNext()) {
            assertThat(loop.isRunning()).isFalse();
        }
    }

    private void run(UUID id, JdbcTemplate checkpoints) {
        run(id, checkpoints, one -> {});
    }

    private void run(UUID id, JdbcTemplate checkpoints, Consumer<UUID> watch) {
        ImportJobs jobs = new ImportJobs(checkpoints);
        new ImportRun(jdbc, jobs, files, reports, new DirectoryFileReader(), settings(), transactions, clock::now)
                .run(jobs.claim(id, Duration.ofSeconds(30)).orElseThrow(), watch);
    }

    private static OrganisationSettings settings() {
        return new OrganisationSettings(10, Duration.ofSeconds(30));
    }

    /** Moves two checkpoints, and is dead from the third on: nothing reaches the database any more. */
    private JdbcTemplate dyingAtItsThirdCheckpoint() {
        return new JdbcTemplate(jdbc.getDataSource()) {

            private int checkpoints;

            @Override
            public int update(String sql, Object... values) {
                if (sql.startsWith("UPDATE directory_import SET line_reached")) {
                    checkpoints++;
                }
                if (checkpoints >= 3) {
                    throw new DataAccessResourceFailureException("killed");
                }
                return super.update(sql, values);
            }
        };
    }

    private void expireLease(UUID id) {
        jdbc.update(
                "UPDATE directory_import SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?",
                id.toString());
    }

    private ImportState state(UUID id) {
        return importing.report(coordinator, id).state();
    }

    private long lastChange() {
        Long last = jdbc.queryForObject("SELECT COALESCE(MAX(number), 0) FROM directory_change", Long.class);
        return last == null ? 0 : last;
    }

    /** Returns the organisations of these numbers as often as they have changed. */
    private List<UUID> changedSince(long number, List<Siret> sirets) {
        Set<UUID> ours = Set.copyOf(organisations(sirets));
        return jdbc
                .query(
                        "SELECT organisation_id FROM directory_change WHERE number > ?",
                        (row, at) -> UUID.fromString(row.getString(1)),
                        number)
                .stream()
                .filter(ours::contains)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private List<UUID> organisations(List<Siret> sirets) {
        return sirets.stream()
                .map(siret -> lookup.bySiret(siret).orElseThrow().organisationId())
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private static List<Siret> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> SampleNumbers.siret())
                .toList();
    }

    private static String file(List<Siret> sirets, String city) {
        return HEADER
                + sirets.stream()
                        .map(siret -> siret + ";Structure " + siret + ";" + city + ";76000;\n")
                        .collect(Collectors.joining());
    }

    private static ImportTerms terms(SourceKind kind, KnownRows known) {
        return new ImportTerms(kind, "Liste", "", "", DAY, known, false, false, RowChoice.ALL, Map.of());
    }

    private static ImportTerms allOrNothing() {
        return new ImportTerms(
                SourceKind.NETWORK, "Liste", "", "", DAY, KnownRows.BY_RULE, true, false, RowChoice.ALL, Map.of());
    }

    private static UnitFacts unit(LocalDate ceasedOn) {
        return new UnitFacts(null, null, null, null, null, null, null, null, ceasedOn, Set.of(), Set.of(), Set.of());
    }

    private static SiteFacts site(LocalDate closedOn) {
        return new SiteFacts(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                closedOn);
    }

    private static ReadLine line(int number, Siret siret, UnitFacts unit, SiteFacts site, boolean hidden) {
        return new ReadLine(
                number,
                siret.value(),
                "",
                List.of(siret.value()),
                List.of(),
                List.of(),
                new SourceFacts(siret.siren(), siret, hidden, unit, site),
                null);
    }
}
