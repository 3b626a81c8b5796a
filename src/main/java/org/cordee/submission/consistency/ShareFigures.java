package org.cordee.submission.consistency;

import java.util.List;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/** Adds what the row of a share table states about one member of a lot. */
final class ShareFigures {

    private ShareFigures() {}

    /** @param figures role, share, amount and hours, in this order; a table may end earlier */
    static void add(Findings findings, NamedMember member, String lot, List<String> figures, String place) {
        findings.operator(member, place);
        List<ValueKind> kinds = List.of(ValueKind.ROLE, ValueKind.PERCENTAGE, ValueKind.AMOUNT, ValueKind.HOURS);
        for (int at = 0; at < Math.min(kinds.size(), figures.size()); at++) {
            ValueKind kind = kinds.get(at);
            ValueSubject subject =
                    kind == ValueKind.ROLE ? ValueSubject.ofMember(member.key()) : ValueSubject.of(member.key(), lot);
            findings.add(kind, subject, figures.get(at), place);
        }
    }
}
