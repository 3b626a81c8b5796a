package org.cordee.submission.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.ShareTable;
import org.cordee.document.TechnicalMemo;
import org.cordee.document.text.PaperRow;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/** Reads the papers that are written from the bid itself: the memo, the price schedule, and the shares. */
final class BidPaperReader {

    private static final String LOT_TOTAL = "Total du lot ";
    private static final String LEAD = ", mandataire";
    private static final String SHARES = "Répartition, ";
    private static final Pattern FACTS =
            Pattern.compile("Référence (.*?) · Groupement (.*) · Prix en euros, hors taxes", Pattern.DOTALL);
    private static final int LINE_TOTAL = 7;

    private BidPaperReader() {}

    /** The share table comes after the sections, which may have tables and headings of their own. */
    static void memo(List<PaperRow> rows, Findings findings) {
        HeadReader.read(rows, findings);
        int contents = indexOf(rows, TechnicalMemo.CONTENTS, 0);
        List<NamedMember> named = rows.subList(0, Math.max(0, contents)).stream()
                .dropWhile(row -> !row.text().startsWith("Groupement "))
                .skip(1)
                .takeWhile(row -> !row.text().startsWith("Arrêté le "))
                .map(row -> new NamedMember(
                        row.text().endsWith(LEAD)
                                ? row.text().substring(0, row.text().length() - LEAD.length())
                                : row.text(),
                        ""))
                .distinct()
                .toList();
        findings.members("", named, "page 1");
        int annex = indexOf(rows, TechnicalMemo.ANNEX, Math.max(0, contents));
        if (annex >= 0) {
            ShareTableReader.read(rows.subList(annex, rows.size()), findings);
        }
        requireShares(findings);
    }

    /** Returns the last heading with this text. */
    private static int indexOf(List<PaperRow> rows, String heading, int from) {
        for (int at = rows.size() - 1; at >= from; at--) {
            if (rows.get(at).kind() == PaperRow.Kind.HEADING
                    && ComparedText.same(rows.get(at).text(), heading)) {
                return at;
            }
        }
        return -1;
    }

    static void priceList(List<PaperRow> rows, Findings findings) {
        HeadReader.read(rows, findings);
        rows.stream()
                .filter(row -> row.kind() == PaperRow.Kind.CELLS && row.cell(2).startsWith(LOT_TOTAL))
                .forEach(row -> findings.add(
                        ValueKind.TOTAL,
                        ValueSubject.ofLot(row.cell(2).substring(LOT_TOTAL.length())),
                        row.cell(LINE_TOTAL),
                        row.place()));
        ShareTableReader.read(rows, findings);
        requireShares(findings);
    }

    static void shares(List<PaperRow> rows, Findings findings) {
        HeadReader.read(rows, findings);
        ShareTableReader.read(rows, findings);
        requireShares(findings);
    }

    private static void requireShares(Findings findings) {
        findings.require(
                ValueKind.MEMBERS,
                ValueKind.ROLE,
                ValueKind.AMOUNT,
                ValueKind.TOTAL,
                ValueKind.FORM,
                ValueKind.PAYMENT,
                ValueKind.GROUPING);
    }

    static void workbook(List<PaperRow> rows, Findings findings) {
        List<PaperRow> shares =
                rows.stream().filter(row -> row.place().startsWith(SHARES)).toList();
        for (int at = 1; at < rows.size(); at++) {
            Matcher facts = FACTS.matcher(rows.get(at).text());
            if (at > 2 && facts.matches()) {
                PaperRow row = rows.get(at);
                findings.add(ValueKind.REFERENCE, facts.group(1), row.place());
                findings.add(ValueKind.GROUPING, facts.group(2), row.place());
                findings.add(
                        ValueKind.TITLE,
                        rows.get(at - 1).text(),
                        rows.get(at - 1).place());
                findings.add(
                        ValueKind.BUYER,
                        rows.get(at - 2).text(),
                        rows.get(at - 2).place());
            }
        }
        Map<String, List<NamedMember>> members = new LinkedHashMap<>();
        shares.stream()
                .dropWhile(row -> !row.text().equals("Lot") || !row.cell(3).equals("SIRET"))
                .skip(1)
                .forEach(row -> share(row, findings, members));
        members.forEach((lot, named) -> findings.members(lot, named, "Répartition"));
        findings.require(ValueKind.MEMBERS, ValueKind.ROLE, ValueKind.AMOUNT, ValueKind.TOTAL, ValueKind.GROUPING);
    }

    private static void share(PaperRow row, Findings findings, Map<String, List<NamedMember>> members) {
        if (row.cell(1).isEmpty() && row.cell(2).startsWith(LOT_TOTAL)) {
            String lot = row.cell(2).substring(LOT_TOTAL.length());
            findings.add(ValueKind.TOTAL, ValueSubject.ofLot(lot), euros(row.cell(6)), row.place());
            return;
        }
        NamedMember member =
                new NamedMember(row.cell(2), ShareTable.spaced(row.cell(3)).replace('\u00A0', ' '));
        members.computeIfAbsent(row.text(), none -> new ArrayList<>()).add(member);
        List<String> figures = List.of(row.cell(4), percent(row.cell(5)), euros(row.cell(6)), whole(row.cell(7)));
        ShareFigures.add(findings, member, row.text(), figures, row.place());
    }

    /** Formats a figure of a cell as papers print it; a cell that holds no such figure is taken as it stands. */
    private static String euros(String cell) {
        try {
            return ShareTable.formatted(Amount.of(cell));
        } catch (RuntimeException noAmount) {
            return cell;
        }
    }

    private static String percent(String cell) {
        try {
            return ShareTable.formatted(Percentage.of(cell));
        } catch (RuntimeException noShare) {
            return cell;
        }
    }

    /** Leaves out the decimals with which some programs store a whole number. */
    private static String whole(String cell) {
        return cell.replaceFirst("\\.0+$", "");
    }
}
