package org.cordee.submission.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.document.ShareTable;
import org.cordee.document.frame.PriceFrame;
import org.cordee.document.frame.ShownTotals;
import org.cordee.document.frame.ShownTotals.ShownTotal;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads the totals that the buyer's price file shows with the prices in it. */
final class FramePaperReader {

    private FramePaperReader() {}

    static void read(FinishedPaper paper, Findings findings) {
        try {
            String file = paper.name().substring(paper.name().lastIndexOf('/') + 1);
            add(PriceFrame.read(paper.bytes(), file, paper.columns()).shownTotals(), paper.lot(), findings);
        } catch (RuleViolation noFrame) {
            findings.flaw(PaperFlaw.of(PaperFlaw.Reason.UNREADABLE));
        }
    }

    private static void add(ShownTotals totals, String number, Findings findings) {
        ValueSubject lot = ValueSubject.ofLot(number);
        total(ValueKind.TOTAL, lot, totals.withoutTax(), findings);
        total(ValueKind.TOTAL_WITH_TAX, lot, totals.withTax(), findings);
        if (totals.vat() != null) {
            findings.add(ValueKind.VAT, lot, ShareTable.formatted(new Percentage(totals.vat())), "");
        }
    }

    private static void total(ValueKind kind, ValueSubject lot, @Nullable ShownTotal shown, Findings findings) {
        if (shown != null) {
            BigDecimal euros = shown.euros().setScale(2, RoundingMode.HALF_UP);
            findings.add(kind, lot, ShareTable.formatted(new Amount(euros)), shown.address());
        }
    }
}
