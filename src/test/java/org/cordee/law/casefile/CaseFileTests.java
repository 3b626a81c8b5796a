package org.cordee.law.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTests {

    private static final String SOUND = """
            case: sound
            at: 2027-03-01T10:00:00+01:00
            consultation:
              procedure: OPEN
              offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]
            lots:
              - {number: "1", amount: 600000.00}
            organisations:
              - siret: "90210045200017"
                headcount: 48
            consortium:
              lots: ["1"]
              members:
                - {siret: "90210045200017", lot: "1", share: 100, amount: 600000.00}
            """;

    private static LawCase read(String text) throws IOException {
        return CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsGivenFieldsAndLeavesMissingOnesOpen() throws IOException {
        LawCase law = read(SOUND);

        assertThat(law.lotsAnswered()).extracting(CaseLot::number).containsExactly("1");
        assertThat(law.organisation("90210045200017").own().headcount()).isEqualByComparingTo("48");
        assertThat(law.organisation("90210045200017").own().turnover()).isNull();
        assertThat(law.deposit()).isNull();
    }

    @ParameterizedTest(name = "{0} for {1}: line {2}, {3}, {4}")
    @CsvSource({
        "'procedure: OPEN', 'procedure: OUVERT', 4, consultation.procedure, not-one-of",
        "'procedure: OPEN', 'proccedure: OPEN', 4, consultation.proccedure, unknown-field",
        "'case: sound', 'name: sound', 1, '', missing",
        "'amount: 600000.00}\norg', 'amount: 600000.001}\norg', 7, lots[0].amount, not-an-amount",
        "'amount: 600000.00}\norg', 'amount: -1}\norg', 7, lots[0].amount, not-an-amount",
        "'amount: 600000.00}\norg', 'amount: 1e9}\norg', 7, lots[0].amount, not-a-number",
        "'headcount: 48', 'headcount: many', 10, organisations[0].headcount, not-a-number",
        "'headcount: 48', 'headcount: -1', 10, organisations[0].headcount, not-a-headcount",
        "'headcount: 48', 'insertionStaffRatio: 50', 10, organisations[0].insertionStaffRatio, not-a-ratio",
        "'headcount: 48', 'conventionTo: 2027-02-30', 10, organisations[0].conventionTo, not-a-day",
        "'headcount: 48', 'essMissionStatement: yes', 10, organisations[0].essMissionStatement, not-a-flag",
        "'headcount: 48', 'previousReservedAwards: none', 10, organisations[0].previousReservedAwards, not-a-list",
        "90210045200017, 90210045200018, 9, organisations[0].siret, siret-wrong-check-digit",
        "90210045200017, 9021004520001, 9, organisations[0].siret, siret-not-fourteen-digits",
        "share: 100, share: 100.00001, 14, consortium.members[0].share, not-a-percentage",
        "'siret: \"90210045200017\", lot: \"1\"', 'siret: \"90210045200017\", lot: \"2\"', 12, consortium, lot-not-described",
        "'+01:00[Europe/Paris]', '+02:00[Europe/Paris]', 5, consultation.offerDeadline, offset-of-another-zone",
        "'10:00:00+01:00', '10:00:00', 2, at, not-a-moment",
        "'at: 2027', 'at: 2019-03-31T23:59:59+02:00 #', 2, at, before-the-code",
        "'at: 2027', 'at: 2019-03-31T21:59:59Z #', 2, at, before-the-code",
        "'at: 2027', 'at: +10000-01-01T00:00:00Z #', 2, at, not-a-moment",
        "'at: 2027', 'at: 0000-12-31T00:00:00Z #', 2, at, not-a-moment",
        "'procedure: OPEN', 'launchedOn: 2019-03-31', 4, consultation.launchedOn, before-the-code",
        "'procedure: OPEN', 'launchedOn: \"+10000-01-01\"', 4, consultation.launchedOn, not-a-day",
        "'headcount: 48', 'createdOn: 0000-12-31', 10, organisations[0].createdOn, not-a-day",
        "'case: sound', 'case: sound\nmilestones: [{id: a, before: PT-1S}]', 2, milestones[0].before, not-a-duration",
        "'case: sound', 'case: sound\nmilestones: [{id: a, before: PT87841H}]', 2, milestones[0].before, not-a-duration",
        "'case: sound', 'case: !!java.net.URL [\"http://example.org\"]', 1, '', typed",
        "'case: sound', 'case: &a sound', 1, '', alias",
        "'case: sound', 'case: sound\ncase: again', 2, case, twice",
        "'case: sound', 'case: [sound', 2, '', not-yaml.open-list",
    })
    void namesLineFieldAndProblemOfAFault(String written, String wrong, int line, String field, String problem) {
        String text = SOUND.replaceFirst(
                Pattern.quote(written.replace("\\n", "\n")), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(text).isNotEqualTo(SOUND);

        assertThatThrownBy(() -> read(text))
                .asInstanceOf(type(CaseRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("compliance.case." + problem);
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(ResourceBundle.getBundle("messages/compliance", Locale.FRENCH)
                                    .getString(refused.key()))
                            .isNotBlank();
                });
    }

    @Test
    void readsFromTheFirstDayOfTheCodeToTheLastYearOfFourDigits() throws IOException {
        LawCase first = read(SOUND.replace("at: 2027-03-01T10:00:00+01:00", "at: 2019-03-31T22:00:00Z")
                .replace("procedure: OPEN", "launchedOn: 2019-04-01")
                .replace("headcount: 48", "createdOn: 0001-01-01")
                .replace("case: sound", "case: sound\nmilestones: [{id: a, before: PT87840H}, {id: b, before: PT0S}]"));

        assertThat(first.consultation().launchedOn()).isEqualTo("2019-04-01");
        assertThat(first.milestones()).extracting(CaseMilestone::id).containsExactly("a", "b");
        assertThat(read(SOUND.replace("at: 2027", "at: 9999")).at().getYear()).isEqualTo(9999);
    }

    @ParameterizedTest(name = "begun {0}, received {1}: {2}")
    @CsvSource({
        "2027-03-15T10:00:00+01:00, 2027-03-15T10:00:00+01:00, ",
        "2027-03-15T10:00:00+01:00, 2027-03-15T09:00:00Z, ",
        "2027-03-15T10:00:01+01:00, 2027-03-15T10:00:00+01:00, order",
        "2019-03-31T10:00:00+02:00, 2027-03-15T10:00:00+01:00, before-the-code",
        "2019-03-31T10:00:00+02:00, 2019-03-31T11:00:00+02:00, before-the-code",
    })
    void refusesADepositThatIsReceivedBeforeItBegins(String begun, String received, String problem) throws IOException {
        String text = SOUND + "deposit: {startedAt: " + begun + ", completedAt: " + received + "}\n";

        if (problem == null) {
            assertThat(read(text).deposit()).isNotNull();
        } else {
            assertThatThrownBy(() -> read(text)).hasMessageContaining("compliance.case." + problem);
        }
    }

    @Test
    void refusesHostileYaml() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        String deep = "[".repeat(100) + "]".repeat(100);
        String large = "case: " + "x".repeat(300 * 1024);

        assertThatThrownBy(() -> read("case: \"\\e[2J\"\nat: x"))
                .hasMessageContaining("compliance.case.control-character");
        assertThatThrownBy(() -> read(bomb)).hasMessageContaining("compliance.case.alias");
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("compliance.case.not-yaml");
        assertThatThrownBy(() -> read(large)).hasMessageContaining("compliance.case.file-too-large");
        assertThatThrownBy(() -> read("")).hasMessageContaining("compliance.case.file-empty");
        assertThatThrownBy(() -> read("case: a\n---\ncase: b\n")).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> CaseFile.read(new ByteArrayInputStream(new byte[] {(byte) 0xff})))
                .hasMessageContaining("compliance.case.not-utf8");
    }
}
