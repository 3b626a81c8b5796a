package org.cordee.submission.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.text.PaperRow;
import org.cordee.submission.consistency.NamedMembers.NamedMember;
import org.jspecify.annotations.Nullable;

/** Reads the texts that members sign: the agreement, its annexes, the powers and the declarations on honour. */
final class DeedReader {

    private static final String NUMBER = "(?:, SIRET ([^,]+))?";
    private static final Pattern CONSULTATION =
            Pattern.compile("consultation « (.*?) », référence (.*?), de l’acheteur (.*?), pour :");
    private static final Pattern GROUPING = Pattern.compile("membres? du groupement « (.*?) »");
    private static final Pattern PARTY = Pattern.compile("[• ]*(.+), (mandataire|cotraitant)");
    private static final Pattern HOURS = Pattern.compile("[• ]*(.+?)(?:, lot (.+))? : ([\\d ]+) heures");
    private static final Pattern LIABILITY = Pattern.compile("Le groupement est (\\S+) :.*");
    private static final Pattern ANNEX = Pattern.compile("Part du membre (.+?)" + NUMBER
            + ", dans l’offre du groupement « (.*?) » à la consultation « (.*?) », référence (.*?)\\. Les montants.*");
    private static final Pattern GRANTOR = Pattern.compile("Le mandant, (.+?)" + NUMBER + ", .*représenté par .*");
    private static final Pattern LEAD = Pattern.compile("et le mandataire, (.+?)" + NUMBER + ", .*représenté par .*");
    private static final int ANNEX_CELLS = 6;

    private final Findings findings;

    private DeedReader(Findings findings) {
        this.findings = findings;
    }

    static void agreement(List<PaperRow> rows, Findings findings) {
        new DeedReader(findings).agreement(rows);
        findings.require(ValueKind.MEMBERS, ValueKind.ROLE, ValueKind.FORM, ValueKind.REFERENCE, ValueKind.GROUPING);
    }

    private void agreement(List<PaperRow> rows) {
        List<PaperRow> parties = rows.stream()
                .takeWhile(row -> !row.text().startsWith("Article 1"))
                .toList();
        List<NamedMember> members = new ArrayList<>();
        for (PaperRow row : parties) {
            String text = line(row);
            Matcher party = PARTY.matcher(text);
            if (party.matches()) {
                ReadIdentity one = ReadIdentity.of(party.group(1), findings.hints());
                members.add(one.member());
                findings.operator(one.member(), row.place());
                role(one.member(), party.group(2).equals("mandataire") ? "Mandataire" : "Cotraitant", row);
            }
            consultation(text, row);
            findings.lot(text.replaceFirst("^[• ]+", ""), row.place());
        }
        findings.members("", members, parties.isEmpty() ? "" : parties.get(0).place());
        rows.stream()
                .filter(row -> row.text().startsWith("Le groupement est "))
                .limit(1)
                .forEach(this::liability);
        rows.forEach(row -> hours(row, members));
    }

    private void role(NamedMember member, String role, PaperRow row) {
        findings.add(ValueKind.ROLE, ValueSubject.ofMember(member.key()), role, row.place());
    }

    private void consultation(String text, PaperRow row) {
        Matcher consultation = CONSULTATION.matcher(text);
        if (consultation.find()) {
            findings.add(ValueKind.TITLE, consultation.group(1), row.place());
            findings.add(ValueKind.REFERENCE, consultation.group(2), row.place());
            findings.add(ValueKind.BUYER, findings.hints().buyerIn(consultation.group(3)), row.place());
        }
        Matcher grouping = GROUPING.matcher(text);
        if (grouping.find()) {
            findings.add(ValueKind.GROUPING, grouping.group(1), row.place());
        }
    }

    private void liability(PaperRow row) {
        String text = line(row);
        Matcher liability = LIABILITY.matcher(text);
        if (liability.matches()) {
            String form = liability.group(1);
            String lead = form.equals("solidaire")
                    ? ""
                    : text.contains("Le mandataire n’est pas solidaire")
                            ? ", mandataire non solidaire"
                            : ", mandataire solidaire";
            findings.add(ValueKind.FORM, form + lead, row.place());
        }
    }

    private void hours(PaperRow row, List<NamedMember> members) {
        Matcher hours = HOURS.matcher(line(row));
        if (hours.matches()) {
            String lot = hours.group(2) == null ? findings.hints().onlyLot() : hours.group(2);
            members.stream()
                    .filter(member -> ComparedText.same(member.name(), hours.group(1)))
                    .limit(1)
                    .forEach(member -> findings.add(
                            ValueKind.HOURS, ValueSubject.of(member.key(), lot), hours.group(3), row.place()));
        }
    }

    /** Reads the share of one member in each lot. */
    static void annex(List<PaperRow> rows, Findings findings) {
        String name = "";
        for (PaperRow row : rows) {
            Matcher head = ANNEX.matcher(line(row));
            if (head.matches()) {
                name = head.group(1);
                findings.operator(new NamedMember(name, number(head.group(2))), row.place());
                findings.add(ValueKind.GROUPING, head.group(3), row.place());
                findings.add(ValueKind.TITLE, head.group(4), row.place());
                findings.add(ValueKind.REFERENCE, head.group(5), row.place());
            } else if (isShare(row)) {
                NamedMember member = new NamedMember(name, row.cell(1));
                ShareFigures.add(findings, member, row.text(), row.cells().subList(2, ANNEX_CELLS), row.place());
            }
        }
        findings.require(ValueKind.AMOUNT, ValueKind.PERCENTAGE, ValueKind.REFERENCE);
    }

    private static boolean isShare(PaperRow row) {
        return row.kind() == PaperRow.Kind.CELLS
                && row.cells().size() == ANNEX_CELLS
                && !row.cell(1).equals("SIRET");
    }

    static void power(List<PaperRow> rows, Findings findings) {
        DeedReader reader = new DeedReader(findings);
        boolean lots = false;
        for (PaperRow row : rows) {
            String text = line(row);
            Matcher grantor = GRANTOR.matcher(text);
            Matcher lead = LEAD.matcher(text);
            if (grantor.matches()) {
                findings.operator(new NamedMember(grantor.group(1), number(grantor.group(2))), row.place());
            } else if (lead.matches()) {
                NamedMember one = new NamedMember(lead.group(1), number(lead.group(2)));
                findings.operator(one, row.place());
                reader.role(one, "Mandataire", row);
            }
            reader.consultation(text, row);
            lots = row.kind() != PaperRow.Kind.HEADING
                    && (lots || CONSULTATION.matcher(text).find());
            if (lots) {
                findings.lot(text.replaceFirst("^[• ]+", ""), row.place());
            }
        }
        findings.require(ValueKind.ROLE, ValueKind.REFERENCE, ValueKind.GROUPING);
    }

    static void honour(List<PaperRow> rows, Findings findings) {
        HeadReader.read(rows, findings);
        String member = "";
        for (PaperRow row : rows) {
            if (row.kind() == PaperRow.Kind.CELLS && row.text().equals("Déclarant")) {
                ReadIdentity one = ReadIdentity.of(line(row.cell(1)), findings.hints());
                member = one.member().key();
                findings.operator(one.member(), row.place());
            } else if (row.kind() == PaperRow.Kind.CELLS && row.text().equals("Déclaré le")) {
                findings.add(ValueKind.DECLARED_ON, ValueSubject.ofMember(member), row.cell(1), row.place());
            }
        }
        findings.require(ValueKind.DECLARED_ON, ValueKind.REFERENCE, ValueKind.GROUPING);
    }

    private static String number(@Nullable String found) {
        return found == null ? "" : found.strip();
    }

    private static String line(PaperRow row) {
        return line(row.text());
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
