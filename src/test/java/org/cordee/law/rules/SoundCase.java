package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.law.casefile.CaseFile;

/** A case without faults, and the findings after one line of its file is changed. */
final class SoundCase {

    static final String SOUND = """
            case: sound
            at: 2027-03-01T10:00:00+01:00
            consultation:
              launchedOn: 2027-02-01
              nature: SERVICES
              offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]
              buyer: {id: vdl}
            lots:
              - {number: "1", amount: 600000.00, insertionClause: {rate: 8, labourShare: 50, hourlyCost: 30}, capacities: {}}
              - {number: "2", amount: 100000.00, insertionClause: {labourShare: 50, hourlyCost: 20}, capacities: {}}
            organisations:
              - {siret: "90240000100019", name: Grand Ouvrage, headcount: 6100, turnover: 1700000000.00, balanceSheet: 2100000000.00}
              - {siret: "90240037300012", name: Atelier du Pont, headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00, insertionKind: EI, disadvantagedWorkerRatio: 0.55, insertionStaffRatio: 0.50}
              - {siret: "90240074600019", name: Les Bâtisseurs, headcount: 31, turnover: 4100000.00, balanceSheet: 2000000.00}
            consortium:
              id: C-A
              lots: ["1", "2"]
              form: JOINT
              lead: "90240000100019"
              members:
                - {siret: "90240000100019", lot: "1", share: 75, amount: 450000.00, signatory: p1, insertionHours: {direct: 800}}
                - {siret: "90240037300012", lot: "1", share: 25, amount: 150000.00, signatory: p2, insertionHours: {structure: 1250}}
                - {siret: "90240000100019", lot: "2", share: 50, amount: 50000.00, signatory: p1, insertionHours: {direct: 250}}
                - {siret: "90240037300012", lot: "2", share: 50, amount: 50000.00, signatory: p2}
            """;

    private SoundCase() {}

    static LawAnswer check(String text) {
        try {
            return SampleCases.CHECKING.check(
                    CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LawAnswer with(String written, String other) {
        assertThat(SOUND).contains(written);
        return check(SOUND.replace(written, other));
    }

    static LawAnswer and(String more) {
        return check(SOUND + more.indent(0));
    }

    /** Returns everything but the order: rule, code, severity, operator, lot, figures, remedies. */
    static List<String> findings(LawAnswer answer) {
        return answer.findings().stream()
                .map(finding -> "%s %s %s %s/%s lot %s %s %s"
                        .formatted(
                                finding.rule(),
                                finding.code(),
                                finding.severity(),
                                finding.subject().kind(),
                                finding.subject().id(),
                                finding.lot(),
                                finding.evidence(),
                                finding.remedies().stream()
                                        .map(remedy -> remedy.asMap().toString())
                                        .collect(Collectors.joining())))
                .toList();
    }

    static String section(LawAnswer answer, String name) {
        return String.valueOf(answer.sections().get(name));
    }

    /** @param expected rule and code, in order */
    static void assertFindings(LawAnswer answer, String... expected) {
        assertThat(answer.findings().stream().map(finding -> finding.rule() + " " + finding.code()))
                .containsExactlyInAnyOrder(expected);
    }
}
