package org.cordee.audit;

import java.time.LocalDate;

/**
 * The head of one day (UTC): one hash that stands for all entries until then, because it covers the totals, the heads of
 * the chains that changed since the day before, and the head of the day before. Whoever keeps it elsewhere can prove
 * later that nothing was taken away.
 *
 * @param previous the head of the last earlier day; 64 zeros for the first one
 * @param anchors a hash over the heads of the chains that have changed since then, ordered by chain
 */
record DayHead(LocalDate day, String previous, AuditTotals totals, String anchors) {

    /** Returns the hash that the log, a time stamp and {@code verify-audit --anchor} name. */
    String hash() {
        return AuditEntry.sha256(String.join(
                "\n",
                "cordee audit head",
                day.toString(),
                previous,
                Long.toString(totals.chains()),
                Long.toString(totals.entries()),
                totals.heads(),
                anchors));
    }

    /** Returns the text that the key seals. */
    String sealedText() {
        return "day\n" + hash();
    }
}
