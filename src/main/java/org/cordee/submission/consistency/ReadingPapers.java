package org.cordee.submission.consistency;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.text.PaperRow;
import org.cordee.document.text.RowReader;
import org.cordee.document.text.TextLimits;
import org.cordee.document.text.UnreadablePaper;
import org.cordee.submission.consistency.FinishedPaper.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Reads finished papers back from their bytes. A paper that cannot be read has a flaw and no values; no paper makes the
 * reading fail.
 */
public final class ReadingPapers {

    private static final int MOST_MEGABYTES = 200;
    private static final TextLimits LIMITS = new TextLimits(2_000, 5_000_000, 50_000_000, Duration.ofSeconds(30), 0);

    /** The layouts in which a name stands alone, and not before an address. */
    private static final Set<Layout> PLAIN = Set.of(Layout.SHARES, Layout.ESPD_XML);

    private final RowReader rows = new RowReader(LIMITS, MOST_MEGABYTES);
    private final EspdPaperReader espd = new EspdPaperReader();
    private final ReadingHints hints;

    public ReadingPapers(ReadingHints hints) {
        this.hints = hints;
    }

    /** Reads all papers and compares what they state. */
    public ConsistencyProof prove(List<FinishedPaper> papers) {
        Map<FinishedPaper, ReadPaper> plain = new IdentityHashMap<>();
        papers.stream().filter(paper -> PLAIN.contains(paper.layout())).forEach(paper -> plain.put(paper, read(paper)));
        ReadingPapers named = new ReadingPapers(hints.with(plain.values().stream()
                .flatMap(paper -> paper.values().stream())
                .filter(value -> value.kind() == ValueKind.NAME)
                .map(ReadValue::value)
                .toList()));
        return ConsistencyProof.of(papers.stream()
                .map(paper -> Objects.requireNonNullElseGet(plain.get(paper), () -> named.read(paper)))
                .toList());
    }

    /** Reads one paper. A value that it should have and has not becomes a flaw. */
    public ReadPaper read(FinishedPaper paper) {
        Findings findings = new Findings(hints);
        PaperFamily family = null;
        try {
            family = read(paper, findings);
        } catch (UnreadablePaper broken) {
            findings.flaw(PaperFlaw.of(PaperFlaw.Reason.UNREADABLE));
        }
        return findings.paper(
                paper.name(), family == null ? paper.layout().family() : family, ArchiveEntry.sha256(paper.bytes()));
    }

    /** @return the kind of a form; null for other papers, whose layout says it */
    private @Nullable PaperFamily read(FinishedPaper paper, Findings findings) {
        if (paper.layout() == Layout.ESPD_XML) {
            espd.xml(paper.bytes(), findings);
            return null;
        }
        if (paper.layout() == Layout.PRICE_FRAME) {
            FramePaperReader.read(paper, findings);
            return null;
        }
        List<PaperRow> read = rows.read(paper.bytes(), paper.name());
        switch (paper.layout()) {
            case MEMO -> BidPaperReader.memo(read, findings);
            case PRICE_LIST -> BidPaperReader.priceList(read, findings);
            case PRICE_WORKBOOK -> BidPaperReader.workbook(read, findings);
            case SHARES -> BidPaperReader.shares(read, findings);
            case AGREEMENT -> DeedReader.agreement(read, findings);
            case AGREEMENT_ANNEX -> DeedReader.annex(read, findings);
            case HONOUR -> DeedReader.honour(read, findings);
            case POWER -> DeedReader.power(read, findings);
            case ESPD_PRINT -> espd.print(read, findings);
            default -> {
                return FormPaperReader.read(read, findings);
            }
        }
        return null;
    }
}
