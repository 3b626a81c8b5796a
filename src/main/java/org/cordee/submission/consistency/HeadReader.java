package org.cordee.submission.consistency;

import java.util.List;
import org.cordee.document.PrintedForm;
import org.cordee.document.text.PaperRow;

/** Reads the head of a paper: the buyer, the title of the consultation, its reference, and the consortium. */
final class HeadReader {

    private static final String REFERENCE = "Référence ";
    private static final String GROUPING = "Groupement ";

    private HeadReader() {}

    static void read(List<PaperRow> rows, Findings findings) {
        List<PaperRow> texts = rows.stream()
                .filter(row -> row.kind() != PaperRow.Kind.CELLS)
                .filter(row -> !row.text().equals(PrintedForm.DRAFT))
                .limit(12)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        PaperRow buyer = texts.get(0);
        findings.add(ValueKind.BUYER, findings.hints().buyerIn(buyer.text()), buyer.place());
        boolean titled = false;
        for (int at = 1; at < texts.size(); at++) {
            PaperRow row = texts.get(at);
            if (titled && row.kind() == PaperRow.Kind.HEADING) {
                return;
            }
            if (!titled && isFacts(row.text())) {
                titled = true;
                findings.add(
                        ValueKind.TITLE,
                        texts.get(at - 1).text(),
                        texts.get(at - 1).place());
            }
            row.text().lines().forEach(line -> line(line, row.place(), findings));
        }
    }

    /** Returns true for the lines after the title; a consultation without a reference leaves the first of them empty. */
    private static boolean isFacts(String text) {
        String first = text.lines().findFirst().orElse("");
        return (first + " ").startsWith(REFERENCE) || first.startsWith(GROUPING);
    }

    private static void line(String line, String place, Findings findings) {
        if (line.startsWith(REFERENCE)) {
            findings.add(ValueKind.REFERENCE, line.substring(REFERENCE.length()), place);
        } else if (line.startsWith(GROUPING) && !line.contains("L’acheteur paie")) {
            findings.add(ValueKind.GROUPING, line.substring(GROUPING.length()), place);
        } else {
            findings.lot(line, place);
        }
    }
}
