package org.cordee.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {

    private static final String SAMPLE = "src/docs/law/hours-below-clause.yaml";
    private static final String DEBT = "src/docs/law/tax-debt.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    /** The command reduces the log of its JVM, here that of the following tests. */
    @AfterEach
    void restoreTheLog() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
    }

    private int check(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void exitsWithZeroWhateverItFinds() {
        assertThat(check("--format", "text", SAMPLE)).isZero();
        assertThat(out.toString().replace('\u00a0', ' '))
                .contains("hours-below-clause – BLOQUÉ", "760 h", "40 h d’insertion", "600 000,00 €", "Non contrôlé")
                .doesNotContain("{", "null");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesOneObjectForOneFileAndAnArrayForSeveral() {
        assertThat(check("--lang", "en", SAMPLE)).isZero();
        JsonNode one = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        assertThat(check(SAMPLE, DEBT)).isZero();
        JsonNode two = JsonMapper.shared().readTree(out.toString());

        assertThat(one.get("verdict").asString()).isEqualTo("BLOCKED");
        assertThat(one.get("findings").get(0).get("text").asString()).startsWith("The insertion clause of");
        assertThat(two.isArray()).isTrue();
        assertThat(two.get(1).get("case").asString()).isEqualTo("tax-debt");
    }

    @Test
    void comparesTheAnswerWithTheExpectationsOfTheFile() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(Path.of(SAMPLE)).replace("verdict: BLOCKED", "verdict: CLEAR"));

        assertThat(check("--verify", SAMPLE, DEBT)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(check("--verify", wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("verdict", "CLEAR", "BLOCKED");
    }

    @Test
    void namesLineAndFieldOfAWrongFileAndStillJudgesTheOthers() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(Path.of(SAMPLE)).replace("headcount: 48", "headcount: forty"));

        assertThat(check("--verify", "--lang", "en", wrong.toString(), SAMPLE)).isEqualTo(2);
        assertThat(err.toString()).contains("wrong.yaml, line 31, field organisations[1].headcount", "write digits");
        assertThat(out.toString()).contains("hours-below-clause");
        assertThat(check(folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.yaml ne peut pas être lu");
    }

    @Test
    void verifiesThatAFileIsRefusedAtTheExpectedField() throws IOException {
        String example = "src/docs/law/refused-siret.yaml";
        Path elsewhere = folder.resolve("elsewhere.yaml");
        Path accepted = folder.resolve("accepted.yaml");
        Files.writeString(elsewhere, Files.readString(Path.of(example)).replace("[1].siret", "[0].siret"));
        Files.writeString(accepted, Files.readString(Path.of(example)).replace("90240037300013", "90240037300012"));

        assertThat(check("--verify", example)).isZero();
        assertThat(check(example)).isEqualTo(2);
        assertThat(check("--verify", elsewhere.toString())).isEqualTo(2);
        assertThat(check("--verify", accepted.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("organisations[1].siret, il a été accepté");
    }

    @Test
    void printsBothDatesTheDocumentsThePaymentAndTheAdvance() {
        assertThat(check("--format", "text", "src/docs/law/replaced-between-the-two-dates.yaml"))
                .isZero();

        assertThat(out.toString().replaceAll("\\h", " "))
                .contains(
                        "au plus sûr le 01/05/2027 ; au plus tard le 03/05/2027 selon la lecture usuelle",
                        "Documents à fournir : une réponse à l’acheteur, DC1, ATTRI1, le DC2 du remplaçant",
                        "Paiement : comptes séparés ; garantie : chacun pour sa part ; exemplaire unique : un par membre",
                        "Avance, Les Bâtisseurs associés, Lot 1 : ")
                .doesNotContain(": –", "null");
    }

    @Test
    void printsWhichDepositIsOpenedAndHeadsNothingBlocking() {
        assertThat(check(
                        "--format",
                        "text",
                        "src/docs/law/second-deposit-late.yaml",
                        "src/docs/law/several-deposits.yaml"))
                .isZero();
        assertThat(out.toString().replaceAll("\\h", " ")).contains("Dépôt : à temps", "Pli ouvert : dépôt n° 1");
        out.getBuffer().setLength(0);

        assertThat(check("--format", "text", "src/docs/law/signatory-of-a-partner-in-two.yaml"))
                .isZero();
        assertThat(out.toString()).contains("RIEN DE BLOQUANT").doesNotContain("RIEN À", " – %", ": –");
    }

    @Test
    void printsEachArticleItsRowsAndSinceWhen() {
        assertThat(check("--articles", "--lang", "en")).isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("R2142-26; since 2025-01-01; composition-change "))
                .anyMatch(line -> line.startsWith("R2152-7; since 2026-08-21; buyer-obligations "))
                .anyMatch(line -> line.startsWith("arrêté du 22 mars 2019; unverified; deposit-outcome "))
                .anyMatch(line -> line.contains("; rule of Cordée, not of the law; backward-plan 1, 2"));
        assertThat(check("--articles", "src/docs/law/tax-debt.yaml")).isZero();
    }

    @Test
    void refusesWrongArguments() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("--format", "xml", SAMPLE)).isEqualTo(2);
    }
}
