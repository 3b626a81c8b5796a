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
    void refusesWrongArguments() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("--format", "xml", SAMPLE)).isEqualTo(2);
    }
}
