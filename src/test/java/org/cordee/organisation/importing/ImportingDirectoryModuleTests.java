package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Statement;
import org.cordee.organisation.StatementLookup;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

@CordeeTest
class ImportingDirectoryModuleTests {

    private static final String HEADER = "SIRET;Raison sociale;Ville;Code postal;Type;Fin convention;CPV;Effectif;CA\n";

    @Autowired
    ImportingDirectory importing;

    @Autowired
    DirectoryLookup lookup;

    @Autowired
    StatementLookup statements;

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Test
    void storesValidLinesAndReportsInvalidOnes() {
        Siret right = SampleNumbers.siret();
        String file = HEADER + right + ";Bonne Graine;Rouen;76000;EI;31/12/2099;77310000|77313000;12;450 000,50\n"
                + "12345678901234;Fausse;Rouen;76000;XX;31/02/2026;7731;douze;\n";

        Imported report = take(file, false);

        assertThat(report.stored()).isTrue();
        assertThat(report.lines())
                .extracting(ImportReport.Line::number, ImportReport.Line::status)
                .containsExactly(tuple(2, Status.CREATED), tuple(3, Status.REFUSED));
        assertThat(report.lines().get(1).remarks())
                .extracting(ImportReport.Remark::field, ImportReport.Remark::key)
                .containsExactly(
                        tuple("siret", "organisation.siret.wrong-check-digit"),
                        tuple("headcount", "organisation.import.figure-unreadable"),
                        tuple("cpv", "organisation.cpv.not-eight-digits"),
                        tuple("kind", "organisation.import.kind-unknown"),
                        tuple("conventionTo", "organisation.import.date-unreadable"));
        EstablishmentFacts stored = lookup.bySiret(right).orElseThrow();
        assertThat(stored.legalName()).isEqualTo("Bonne Graine");
        assertThat(stored.kinds()).contains(OrganisationKind.EI, OrganisationKind.PME);
    }

    @Test
    void importsTheStatementAboutTheCapital() {
        Siret held = SampleNumbers.siret();
        Siret alone = SampleNumbers.siret();
        Siret silent = SampleNumbers.siret();
        String file = "SIRET;Raison sociale;Ville;Part publique;Entreprises partenaires\n"
                + held + ";Tenue;Rouen;12,5 %;Grand Groupe:30:5000:900 000 000|Petit Groupe:25,5\n"
                + alone + ";Seule;Rouen;0;aucune\n"
                + silent + ";Muette;Rouen;;\n"
                + SampleNumbers.siret() + ";Fausse;Rouen;120;Sans part|Autre:x\n";

        Imported report = take(file, false);

        assertThat(report.lines())
                .extracting(ImportReport.Line::status)
                .containsExactly(Status.CREATED, Status.CREATED, Status.CREATED, Status.REFUSED);
        assertThat(report.lines().get(3).remarks())
                .extracting(ImportReport.Remark::field, ImportReport.Remark::key)
                .containsExactly(
                        tuple("publicOwnershipPct", "shared.percentage.out-of-range"),
                        tuple("partnerEnterprises", "organisation.partner.share-missing"),
                        tuple("partnerEnterprises", "organisation.import.figure-unreadable"));
        assertThat(statement(held).publicOwnership()).isEqualTo(Percentage.of("12.5"));
        assertThat(statement(held).partners())
                .extracting(PartnerEnterprise::name, PartnerEnterprise::share)
                .containsExactly(
                        tuple("Grand Groupe", Percentage.of("30")), tuple("Petit Groupe", Percentage.of("25.5")));
        assertThat(statement(alone).partners()).isEmpty();
        assertThat(statement(alone).statesOwnership()).isTrue();
        assertThat(statement(silent)).isEqualTo(Statement.NOTHING);
    }

    /** The establishments of one organisation may stand far apart in the file. */
    @Test
    void addsAnEstablishmentToAnOrganisationOfAnEarlierLine() {
        Siret first = SampleNumbers.siret();
        Siret second = SampleNumbers.another(first.siren());
        StringBuilder file = new StringBuilder(HEADER);
        file.append(first).append(";Bonne Graine;Rouen;76000;;;;;\n");
        for (int line = 0; line < 250; line++) {
            file.append(SampleNumbers.siret()).append(";Autre;Rouen;76000;;;;;\n");
        }
        file.append(second).append(";Bonne Graine;Rouen;76000;;;;;\n");
        file.append(first).append(";Bonne Graine;Rouen;76000;;;;;\n");

        Imported report = take(file.toString(), false);

        assertThat(report.lines().get(251).status()).isEqualTo(Status.ADDED);
        assertThat(report.lines().get(252).remarks())
                .extracting(ImportReport.Remark::key)
                .containsExactly("organisation.import.twice-in-file");
        assertThat(lookup.bySiret(second).orElseThrow().organisationId())
                .isEqualTo(lookup.bySiret(first).orElseThrow().organisationId());
    }

    private Statement statement(Siret siret) {
        UUID id = lookup.bySiret(siret).orElseThrow().organisationId();
        return statements.of(List.of(id)).getOrDefault(id, Statement.NOTHING);
    }

    /** A value that does not fit its column makes one line invalid, never the whole file. */
    @Test
    void refusesOnlyTheLineWithATooLongTextOrTooLargeNumber() {
        Siret right = SampleNumbers.siret();
        String file = "SIRET;Raison sociale;Ville;Capacité;Effectif;Numéro convention\n"
                + SampleNumbers.siret() + ";Longue;" + "V".repeat(201) + ";;;\n"
                + SampleNumbers.siret() + ";Vaste;Rouen;9999999999999;;\n"
                + SampleNumbers.siret() + ";Nombreuse;Rouen;;9999999999999;\n"
                + SampleNumbers.siret() + ";Numérotée;Rouen;;;" + "9".repeat(51) + "\n"
                + right + ";=HYPERLINK(\"http://exemple.test\";\"clic\");Rouen;;;\n";

        Imported report = take(file.replace("\";\"", "\",\""), false);

        assertThat(report.lines())
                .extracting(ImportReport.Line::status)
                .containsExactly(Status.REFUSED, Status.REFUSED, Status.REFUSED, Status.REFUSED, Status.CREATED);
        assertThat(report.lines().subList(0, 4))
                .extracting(line -> line.remarks().get(0).field())
                .containsExactly("city", "capacityHoursPerMonth", "headcount", "conventionNumber");
        assertThat(lookup.bySiret(right).orElseThrow().legalName())
                .as("text, as it was written")
                .isEqualTo("=HYPERLINK(\"http://exemple.test\",\"clic\")");
    }

    @Test
    void storesNothingWhenAllOrNothingIsAskedAndOneLineIsInvalid() {
        Siret right = SampleNumbers.siret();
        String file = HEADER + right + ";Bonne;Rouen;76000;;;;;\n1;Fausse;Rouen;76000;;;;;\n";

        Imported report = take(file, true);

        assertThat(report.stored()).isFalse();
        assertThat(report.lines())
                .extracting(ImportReport.Line::status)
                .containsExactly(Status.LEFT_OUT, Status.REFUSED);
        assertThat(lookup.bySiret(right)).isEmpty();
        ImportSummary kept = report.summary();
        assertThat(kept.stored()).isFalse();
        assertThat(kept.counts()).isEqualTo(Map.of(Status.LEFT_OUT, 1L, Status.REFUSED, 1L));
        assertThat(importing.lines(coordinator, kept, null, PageRequest.of(0, 10)))
                .as("the refused line first")
                .containsExactly(report.lines().get(1), report.lines().get(0));
    }

    @Test
    void returnsALongReportPageByPageWithRefusedLinesFirst() {
        StringBuilder file = new StringBuilder("siret;nom;ville\n");
        for (int line = 0; line < 250; line++) {
            file.append(line % 50 == 49 ? "1" : SampleNumbers.siret()).append(";Une;Rouen\n");
        }
        ImportSummary report =
                importing.report(coordinator, take(file.toString(), true).id());

        Page<ImportReport.Line> first = importing.lines(coordinator, report, null, PageRequest.of(0, 100));
        Page<ImportReport.Line> last = importing.lines(coordinator, report, null, PageRequest.of(2, 100));
        Page<ImportReport.Line> refused = importing.lines(coordinator, report, Status.REFUSED, PageRequest.of(0, 100));

        assertThat(first.getTotalElements()).isEqualTo(250);
        assertThat(first).hasSize(100).extracting(ImportReport.Line::number).startsWith(51, 101, 151, 201, 251, 2, 3);
        assertThat(first.getContent().get(0).remarks()).isNotEmpty();
        assertThat(last).hasSize(50).extracting(ImportReport.Line::status).containsOnly(Status.LEFT_OUT);
        assertThat(refused).hasSize(5).extracting(ImportReport.Line::status).containsOnly(Status.REFUSED);
    }

    @Test
    void reportsDuplicatesInTheFileAndInTheDirectory() {
        Siret siret = SampleNumbers.siret();
        String twice = HEADER + siret + ";Une;Rouen;76000;;;;;\n" + siret + ";Encore;Rouen;76000;;;;;\n";

        Imported first = take(twice, false);
        Imported second = take(twice, false);

        assertThat(first.lines()).extracting(ImportReport.Line::status).containsExactly(Status.CREATED, Status.KNOWN);
        assertThat(first.lines().get(1).remarks().get(0))
                .isEqualTo(ImportReport.Remark.of("siret", "organisation.import.twice-in-file", 2));
        assertThat(second.lines()).extracting(ImportReport.Line::status).containsOnly(Status.KNOWN);
        assertThat(lookup.bySiret(siret).orElseThrow().legalName()).isEqualTo("Une");
    }

    @Test
    void addsASecondEstablishmentToItsOrganisation() {
        Siret first = SampleNumbers.siret();
        Siret second = SampleNumbers.another(first.siren());
        take(HEADER + first + ";Deux Sites;Rouen;76000;;;;;\n", false);

        Imported report = take(HEADER + second + ";Deux Sites;Évreux;27000;EA;2099-01-01;;;\n", false);

        assertThat(report.lines().get(0).status()).isEqualTo(Status.ADDED);
        assertThat(lookup.establishmentsOf(lookup.bySiret(first).orElseThrow().organisationId()))
                .hasSize(2);
    }

    @Test
    void restoresLeadingZerosThatASpreadsheetDropped() {
        String file = "siret,name,city,postal code\n5520135000004,Zéro Perdu,Bourg-en-Bresse,1000\n";

        Imported report = take(file, false);

        assertThat(report.lines().get(0).remarks())
                .extracting(ImportReport.Remark::field, ImportReport.Remark::key)
                .contains(tuple("postalCode", "organisation.import.zeros-restored"));
        assertThat(take("siret,name,city\n3.56E+13,Arrondie,Paris\n", false)
                        .lines()
                        .get(0)
                        .remarks())
                .extracting(ImportReport.Remark::key)
                .containsExactly("organisation.import.siret-rounded");
    }

    @Test
    void readsExcelsFrenchFilesAndAByteOrderMark() {
        Siret excel = SampleNumbers.siret();
        Siret marked = SampleNumbers.siret();
        String text = HEADER + excel + ";Forêt d’Été;Orléans;45000;;;;;\n";

        Imported fromExcel = take(text.getBytes(Charset.forName("windows-1252")), false);
        Imported withMark =
                take(("\ufeffSIRET\tNom\tVille\n" + marked + "\tÉlan\tLyon\n").getBytes(StandardCharsets.UTF_8), false);

        assertThat(fromExcel.charset()).isEqualTo("windows-1252");
        assertThat(lookup.bySiret(excel).orElseThrow().legalName()).isEqualTo("Forêt d’Été");
        assertThat(withMark.lines()).extracting(ImportReport.Line::status).containsExactly(Status.CREATED);
        assertThat(lookup.bySiret(marked).orElseThrow().legalName()).isEqualTo("Élan");
    }

    @Test
    void refusesAFileThatIsNoDirectoryFile() {
        assertRefused("", "document.table.empty");
        assertRefused("couleur;ville\nA;B\n", "organisation.import.mapping-without-number");
        assertRefused("\u0000\u0001;x\n", "document.table.not-csv");
        assertRefused("siret;nom;ville\n" + "x".repeat(20 * 1024 * 1024 + 1), "organisation.import.too-large");
    }

    @Test
    void hidesImportsFromOrdinaryMembers() {
        Actor member = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Imported report = take(HEADER + SampleNumbers.siret() + ";Une;Rouen;76000;;;;;\n", false);

        assertThatThrownBy(() -> importing.receive(member, "x.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.start(member, report.id(), ImportTerms.ofCoordinator(false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.cancel(member, report.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.report(member, report.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.report(coordinator, Ids.next())).isInstanceOf(NotFound.class);
    }

    private void assertRefused(String file, String key) {
        assertThatThrownBy(() -> take(file, false))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Imported take(String file, boolean allOrNothing) {
        return take(file.getBytes(StandardCharsets.UTF_8), allOrNothing);
    }

    private Imported take(byte[] file, boolean allOrNothing) {
        try {
            UUID id = importing.importFile(
                    coordinator,
                    "annuaire.csv",
                    new ByteArrayInputStream(file),
                    ImportTerms.ofCoordinator(allOrNothing));
            return Imported.of(importing, coordinator, id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
