package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.document.table.TableFile;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.organisation.importing.MappingProposal.Column;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** A file with other titles than the known ones gets a proposal for each column, which is kept for the next file. */
class MappingProposalTests {

    private static final Path MEMBERS = Path.of("src/test/resources/directory/members-of-a-network.csv");

    @Test
    void proposesWhatEachColumnBecomesWithAnExample() throws IOException {
        try (TableFile file = ReadDirectory.open(MEMBERS)) {
            MappingProposal proposal = MappingProposal.of(file.titles(), file.peek(MappingProposal.LINES));

            assertThat(proposal.columns())
                    .extracting(Column::title, Column::becomes, Column::certainty, Column::reason)
                    .containsExactly(
                            tuple("SIREN", DirectoryColumn.SIREN, Certainty.SURE, null),
                            tuple("NIC", DirectoryColumn.NIC, Certainty.SURE, null),
                            tuple("Raison sociale", DirectoryColumn.NAME, Certainty.SURE, null),
                            tuple("Typologie", DirectoryColumn.KIND, Certainty.SURE, null),
                            tuple("CP", DirectoryColumn.POSTAL_CODE, Certainty.SURE, null),
                            tuple("Activités", DirectoryColumn.THEMES, Certainty.SURE, null),
                            tuple("Nb ETP", DirectoryColumn.HEADCOUNT, Certainty.CHECK, "headcount-unit"),
                            tuple("Mail dirigeant", null, Certainty.REFUSED, "personal-address"),
                            tuple("Observations", null, Certainty.IGNORED, "unknown"));
            assertThat(proposal.columns().get(3).example()).isEqualTo("Entreprise d’insertion (EI)");
            assertThat(proposal.columns().get(7).example())
                    .as("an address of a person")
                    .isEmpty();
            assertThat(file.next().number()).as("a look ahead consumes nothing").isEqualTo(2);
        }
    }

    @Test
    void readsTheFileByTheProposedMapping() throws IOException {
        try (TableFile file = ReadDirectory.open(MEMBERS)) {
            try (SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
                ReadLine line = reading.next();
                SourceFacts facts = Objects.requireNonNull(line.facts());

                assertThat(facts.siret()).isNotNull();
                assertThat(facts.site().kind()).isEqualTo(InsertionKind.EI);
                assertThat(facts.site().postalCode()).isEqualTo("76990");
                assertThat(facts.unit().themes()).containsExactlyInAnyOrder("depose", "reemploi");
                assertThat(facts.declared().figures().headcount()).isEqualByComparingTo("46");
                assertThat(line.toString()).doesNotContain("perso.example");
            }
        }
    }

    @Test
    void recognisesColumnsWithoutKnownTitlesByTheirContent() throws IOException {
        StringBuilder text = new StringBuilder("Identifiant;Libellé;Domaine;Code;Joindre;Appeler;Où\n");
        for (int line = 0; line < 30; line++) {
            text.append(SampleNumbers.siret())
                    .append(";Une;77310000|77313000;81.29A;contact@exemple.test;02 35 01 02 03;76000\n");
        }

        assertThat(proposal(text.toString()))
                .extracting(Column::becomes, Column::certainty)
                .containsExactly(
                        tuple(DirectoryColumn.SIRET, Certainty.CHECK),
                        tuple(null, Certainty.IGNORED),
                        tuple(DirectoryColumn.CPV, Certainty.CHECK),
                        tuple(DirectoryColumn.NAF, Certainty.CHECK),
                        tuple(DirectoryColumn.EMAIL, Certainty.CHECK),
                        tuple(DirectoryColumn.PHONE, Certainty.CHECK),
                        tuple(DirectoryColumn.POSTAL_CODE, Certainty.CHECK));
    }

    @Test
    void refusesNamesAndAddressesOfPersons() throws IOException {
        assertThat(proposal(
                        "Structure;Prénom;Nom;Email;Date de naissance\nUne;Alix;Durand;alix.durand@x.test;1/2/1980\n"))
                .extracting(Column::becomes, Column::certainty)
                .containsExactly(
                        tuple(DirectoryColumn.NAME, Certainty.SURE),
                        tuple(null, Certainty.REFUSED),
                        tuple(null, Certainty.REFUSED),
                        tuple(null, Certainty.REFUSED),
                        tuple(null, Certainty.REFUSED));
    }

    @Test
    void asksToCheckATitleThatItsContentContradicts() throws IOException {
        assertThat(proposal("SIRET;Nom;Type;Enseigne;Nom commercial\nabc;Une;Autre;A;B\ndef;Deux;Rien;A;B\n"))
                .extracting(Column::becomes, Column::certainty, Column::reason)
                .containsExactly(
                        tuple(DirectoryColumn.SIRET, Certainty.CHECK, "content-differs"),
                        tuple(DirectoryColumn.NAME, Certainty.SURE, null),
                        tuple(DirectoryColumn.KIND, Certainty.CHECK, "content-differs"),
                        tuple(DirectoryColumn.TRADE_NAME, Certainty.SURE, null),
                        tuple(null, Certainty.IGNORED, "taken"));
    }

    @Test
    void takesWhatAPersonChoseInsteadOfTheProposal() {
        ColumnMapping proposed = ColumnMapping.byOwnTitles(List.of("SIRET", "Nom", "Type"));

        ColumnMapping chosen = proposed.with(Map.of("NOM", "tradeName", "Type", ""));

        assertThat(chosen.entries())
                .extracting(ColumnMapping.Entry::column)
                .containsExactly(DirectoryColumn.SIRET, DirectoryColumn.TRADE_NAME, null);
        assertThatThrownBy(() -> proposed.with(Map.of("Nom", "siret"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> proposed.with(Map.of("Nom", "nothing"))).isInstanceOf(RuleViolation.class);
    }

    private static List<Column> proposal(String text) throws IOException {
        try (TableFile file = ReadDirectory.open(text.getBytes(StandardCharsets.UTF_8))) {
            return MappingProposal.of(file.titles(), file.peek(MappingProposal.LINES))
                    .columns();
        }
    }
}
