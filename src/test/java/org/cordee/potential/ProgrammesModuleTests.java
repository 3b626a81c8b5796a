package org.cordee.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.SampleNumbers;
import org.cordee.potential.ReadingProgrammes.LineView;
import org.cordee.potential.ReadingProgrammes.ProgrammeView;
import org.cordee.potential.ReadingProgrammes.RefusedLineView;
import org.cordee.potential.ReadingProgrammes.ResultView;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organisation keeps its purchasing programmes and sees what structures could take of them. */
@CordeeTest
class ProgrammesModuleTests extends ProgrammeFixture {

    private static final PageRequest ALL = PageRequest.of(0, 500);

    @Autowired
    ExportingPotential exporting;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void computesASmallProgrammeAtOnce() {
        // a town of its own, so that organisations of other tests do not count
        String town = "Ville" + SampleNumbers.unique();
        register("Jardins Un", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "77310000");
        register("Jardins Deux", SampleNumbers.siret(), "97600", town, InsertionKind.EA, "77310000");

        UUID id = computed("Espaces verts, trois sites;48 000 €;" + town + ";" + march() + ";;77310000");

        ProgrammeView programme = programmes.find(buyer, id);
        assertThat(programme.state()).isEqualTo(ProgrammeState.READY);
        assertThat(programme.computedAt()).isNotNull();
        assertThat(programme.amount()).isEqualByComparingTo("48000");
        // 48,000 € × 50 % / 30 € = 800 hours; each of the two states 640 hours a month
        assertThat(programme.hours()).isEqualTo(800);
        LineView line = programmes.lines(buyer, id, ALL).getContent().get(0);
        ResultView result = line.result();
        assertThat(result).isNotNull();
        assertThat(result.structures()).isGreaterThanOrEqualTo(2);
        assertThat(result.insertion()).isPositive();
        assertThat(result.disability()).isPositive();
        assertThat(result.reachableHours()).isEqualTo(800);
        assertThat(result.reachableAmount()).isEqualTo(Amount.of("48000"));
        assertThat(result.understood()).containsExactly("7731");
        assertThat(programme.reachableAmount()).isEqualByComparingTo("48000");
        assertThat(programmes.months(buyer, id))
                .singleElement()
                .satisfies(month -> assertThat(month.hours()).isEqualTo(800));
    }

    @Test
    void keepsNothingHalfDoneUntilTheOwnerHasDecidedAboutRefusedLines() {
        UUID id = computed("Tonte;12 000 €;Rouen;" + march() + ";;", "Divers;à définir;;un jour;;");

        ProgrammeView programme = programmes.find(buyer, id);
        assertThat(programme.state()).isEqualTo(ProgrammeState.REVIEW);
        assertThat(programme.hasResult()).isFalse();
        assertThat(programme.lines()).isEqualTo(1);
        List<RefusedLineView> refused = programmes.refused(buyer, id, 0, 50).getContent();
        assertThat(refused).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.cells().get(ProgrammeColumn.AMOUNT).key()).isEqualTo("potential.line.amount.no-figure");
            assertThat(line.cells().get(ProgrammeColumn.OBJECT).key()).isNull();
        });
        assertThatThrownBy(() -> keeping.recompute(buyer, id))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("potential.in-review"));

        keeping.keepReadableLines(buyer, id);
        keeping.keepReadableLines(buyer, id);
        computing.computeSoon(id);

        assertThat(programmes.find(buyer, id).state()).isEqualTo(ProgrammeState.READY);
        assertThat(acts("ReadableLinesKept")).isEqualTo(1);
    }

    @Test
    void doesNotGoOnWithAFileOfWhichNoLineCanBeRead() {
        UUID id = kept("Divers;?;;;;");

        assertThatThrownBy(() -> keeping.keepReadableLines(buyer, id))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("potential.no-readable-line"));
    }

    @Test
    void computesALargeProgrammeInTheBackground() {
        String[] lines = IntStream.range(0, 240)
                .mapToObj(line -> "Tonte " + line + ";12 000 €;Rouen;" + march() + ";12;77310000")
                .toArray(String[]::new);

        UUID id = computed(lines);

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(programmes.find(buyer, id).state()).isEqualTo(ProgrammeState.READY));
        assertThat(programmes.months(buyer, id)).hasSize(12);
        assertThat(programmes.lines(buyer, id, ALL).getContent()).hasSize(240).allMatch(line -> line.result() != null);
    }

    @Test
    void showsAProgrammeToItsOwnOrganisationOnly() {
        UUID id = computed("Tonte;12 000 €;Rouen;" + march() + ";;");
        Actor colleague = new Actor(Ids.next(), buyer.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Actor platform = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        Actor administrator = new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);
        UUID ofPlatform = kept(platform, "Tonte;12 000 €;Rouen;" + march() + ";;");

        assertThat(programmes.find(colleague, id).id()).isEqualTo(id);
        assertThat(programmes.list(colleague, PageRequest.of(0, 10)))
                .extracting(ProgrammeView::id)
                .containsExactly(id);
        assertThat(programmes.find(administrator, ofPlatform).id()).isEqualTo(ofPlatform);
        for (Actor foreign : List.of(member(), platform, administrator)) {
            assertThatThrownBy(() -> programmes.find(foreign, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keeping.forget(foreign, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> exporting.workbook(foreign, id, Locale.FRENCH))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> exporting.refusedLines(foreign, id, Locale.FRENCH))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> programmes.find(buyer, ofPlatform)).isInstanceOf(NotFound.class);
        Actor guest = Actor.ofLink(buyer.organisationId());
        assertThatThrownBy(() -> programmes.list(guest, PageRequest.of(0, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void forgetsAProgrammeWithAllItsRows() {
        UUID id = computed("Tonte;12 000 €;Rouen;" + march() + ";;", "x;?;;;;");
        keeping.keepReadableLines(buyer, id);
        computing.computeSoon(id);

        keeping.forget(buyer, id);

        assertThatThrownBy(() -> programmes.find(buyer, id)).isInstanceOf(NotFound.class);
        for (String table : List.of("purchase_line", "purchase_month", "purchase_refusal")) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM " + table + " WHERE programme_id = ?", Long.class, id.toString()))
                    .as(table)
                    .isZero();
        }
        assertThat(acts("ProgrammeForgotten")).isEqualTo(1);
    }

    @Test
    void computesAgainOnTheDirectoryOfToday() {
        String town = "Ville" + SampleNumbers.unique();
        register("Première", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "77310000");
        UUID id = computed("Tonte;12 000 €;" + town + ";" + march() + ";;77310000");
        int before = structures(id);
        register("Seconde", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "77310000");

        keeping.recompute(buyer, id);
        computing.computeSoon(id);

        assertThat(structures(id)).isEqualTo(before + 1);
    }

    @Test
    void writesAWorkbookWithASheetForEachViewAndNoFormula() throws IOException {
        UUID id = computed("\"=HYPERLINK(1)\";12 000 €;Rouen;" + march() + ";;77310000");

        byte[] file = exporting.workbook(buyer, id, Locale.FRENCH);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(1)).isEqualTo("Achats");
            assertThat(book.getSheetAt(1).getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("=HYPERLINK(1)");
            assertThat(book.getSheetAt(1).getRow(3).getCell(4).getNumericCellValue())
                    .isEqualTo(12_000);
            assertThat(book.getSheetAt(2).getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(200);
        }
        assertThat(acts("PotentialExported")).isEqualTo(1);
    }

    @Test
    void givesTheRefusedLinesAsAFileThatIsReadAgain() throws IOException {
        UUID id = kept("=1+1;12,500;Rouen;" + march() + ";;");

        String file = new String(exporting.refusedLines(buyer, id, Locale.FRENCH), StandardCharsets.UTF_8);

        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("'=1+1", "12,500", "deux façons");
        UUID again = keeping.keep(
                buyer,
                "corrigé.csv",
                new ByteArrayInputStream(file.replace("12,500", "12 500").getBytes(StandardCharsets.UTF_8)),
                keeping.proposal(buyer),
                null);
        assertThat(programmes.find(buyer, again).refused()).isZero();
        assertThat(programmes.find(buyer, again).amount()).isEqualByComparingTo("12500");
    }

    @Test
    void aLongProgrammeCostsAsManyStatementsAsAShortOne() throws Exception {
        String[] many = IntStream.range(0, 60)
                .mapToObj(line -> "Tonte " + line + ";12 000 €;Rouen;" + march() + ";;77310000")
                .toArray(String[]::new);
        UUID shortOne = computed(many[0]);
        UUID longOne = computed(many);

        assertThat(StatementCounter.of(() -> read(longOne))).isEqualTo(StatementCounter.of(() -> read(shortOne)));
    }

    private void read(UUID id) {
        programmes.find(buyer, id);
        programmes.lines(buyer, id, PageRequest.of(0, 50));
        programmes.months(buyer, id);
        programmes.furthest(buyer, id);
        programmes.refused(buyer, id, 0, 50);
    }

    private int structures(UUID id) {
        ResultView result = programmes.lines(buyer, id, ALL).getContent().get(0).result();
        assertThat(result).isNotNull();
        return result.structures();
    }

    private int acts(String act) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND person_id = ?",
                Integer.class,
                act,
                buyer.personId().toString());
    }
}
