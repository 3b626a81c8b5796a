package org.cordee.submission.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.document.ShareTable;
import org.cordee.document.text.PaperRow;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/** Reads the printed share tables of all lots, and the terms above them. */
final class ShareTableReader {

    private static final String LETTER = "^[A-Z]+ ";

    private final Findings findings;
    private final Map<String, List<NamedMember>> members = new LinkedHashMap<>();
    private String lot = "";
    private String first = "";
    private int table;

    private ShareTableReader(Findings findings) {
        this.findings = findings;
    }

    static void read(List<PaperRow> rows, Findings findings) {
        ShareTableReader reader = new ShareTableReader(findings);
        rows.forEach(reader::read);
        reader.members.forEach((lot, named) -> findings.members(lot, named, reader.first));
        if (reader.members.size() > 1) {
            findings.members(
                    "",
                    reader.members.values().stream()
                            .flatMap(List::stream)
                            .distinct()
                            .toList(),
                    reader.first);
        }
    }

    private void read(PaperRow row) {
        if (row.kind() != PaperRow.Kind.CELLS) {
            if (row.kind() == PaperRow.Kind.HEADING) {
                String found = findings.lot(row.text(), row.place());
                lot = found.isEmpty() ? lot : found;
            } else {
                findings.terms(row.text(), row.place());
            }
        } else if (isHead(row)) {
            table = row.table();
            first = first.isEmpty() ? row.place() : first;
        } else if (row.table() == table) {
            figures(row);
        }
    }

    private static boolean isHead(PaperRow row) {
        return row.cells().stream()
                .map(ComparedText::of)
                .toList()
                .equals(ShareTable.HEADS.stream().map(ComparedText::of).toList());
    }

    private void figures(PaperRow row) {
        if (row.cell(2).isEmpty() && row.text().equals("Total")) {
            findings.add(ValueKind.TOTAL, ValueSubject.ofLot(lot), row.cell(4), row.place());
            return;
        }
        NamedMember member = new NamedMember(row.text().replaceFirst(LETTER, ""), row.cell(1));
        members.computeIfAbsent(lot, none -> new ArrayList<>()).add(member);
        ShareFigures.add(
                findings, member, lot, row.cells().subList(2, row.cells().size()), row.place());
    }
}
