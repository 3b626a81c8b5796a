package org.cordee.submission.consistency;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.document.ShareTable;
import org.cordee.document.text.PaperRow;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.ReadingStatedResponse;
import org.cordee.espd.StatedResponse;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/**
 * Reads the ESPD responses. Buyer and reference are those of the buyer's own request: they are compared between the
 * files of one response and not with other papers, which nobody here could correct.
 */
final class EspdPaperReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final ReadingStatedResponse reading = new ReadingStatedResponse();

    void xml(byte[] file, Findings findings) {
        try {
            add(reading.xml(file), findings);
        } catch (RuleViolation noResponse) {
            findings.flaw(PaperFlaw.of(PaperFlaw.Reason.UNREADABLE));
        }
    }

    void print(List<PaperRow> rows, Findings findings) {
        Optional<StatedResponse> response = reading.print(rows);
        response.ifPresent(found -> add(found, findings));
        if (response.isEmpty()) {
            findings.flaw(PaperFlaw.of(PaperFlaw.Reason.OTHER_LAYOUT));
        }
    }

    /** Returns the role of a member as other papers name it; any other role as it is written. */
    private static String role(StatedResponse response) {
        if (response.known() == OperatorRole.LEAD) {
            return "Mandataire";
        }
        return response.known() == OperatorRole.MEMBER ? "Cotraitant" : response.role();
    }

    private static void add(StatedResponse response, Findings findings) {
        String siret = ShareTable.spaced(response.siret()).replace('\u00A0', ' ');
        NamedMember operator = new NamedMember(response.name(), siret);
        ValueSubject own = ValueSubject.ofDetail(operator.key(), "DUME");
        findings.operator(operator, "II.A");
        findings.add(ValueKind.BUYER, own, response.buyer(), "I");
        findings.add(ValueKind.REFERENCE, own, response.reference(), "I");
        findings.add(ValueKind.ROLE, ValueSubject.ofMember(operator.key()), role(response), "II.A");
        findings.add(ValueKind.GROUPING, response.group(), "II.A");
        if (!response.size().isEmpty()) {
            String sme = response.sme() ? "Oui" : "Non";
            findings.add(ValueKind.SME, ValueSubject.ofMember(operator.key()), sme, "II.A");
        }
        response.turnover()
                .forEach(year -> findings.add(
                        ValueKind.TURNOVER,
                        ValueSubject.ofDetail(
                                operator.key(), "du " + DAY.format(year.from()) + " au " + DAY.format(year.to())),
                        year.amount(),
                        year.place().isEmpty() ? "IV.B" : "IV.B, " + year.place()));
        findings.require(ValueKind.NAME, ValueKind.ROLE);
    }
}
