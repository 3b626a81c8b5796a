package org.cordee.submission.consistency;

import java.util.List;
import java.util.Objects;
import org.cordee.document.frame.FrameColumns;
import org.jspecify.annotations.Nullable;

/**
 * A file that the application wrote for a bid.
 *
 * @param name the path in the package
 * @param lot the number of the lot of a price file of the buyer; empty for other papers
 * @param columns the confirmed columns of a price file of the buyer; empty for other papers
 */
public record FinishedPaper(Layout layout, String name, byte[] bytes, String lot, List<FrameColumns> columns) {

    public FinishedPaper {
        columns = List.copyOf(columns);
    }

    public FinishedPaper(Layout layout, String name, byte[] bytes) {
        this(layout, name, bytes, "", List.of());
    }

    /** The layouts in which the application writes papers. */
    public enum Layout {
        MEMO(PaperFamily.MEMO),
        PRICE_LIST(PaperFamily.PRICES),
        PRICE_WORKBOOK(PaperFamily.PRICES),
        /** The price file of the buyer with the prices in it. */
        PRICE_FRAME(PaperFamily.PRICES),
        SHARES(PaperFamily.SHARES),
        AGREEMENT(PaperFamily.AGREEMENT),
        AGREEMENT_ANNEX(PaperFamily.AGREEMENT),
        /** One of the forms DC1, DC2, DC4 and ATTRI1; the paper itself says which. */
        FORM(null),
        HONOUR(PaperFamily.DECLARATIONS),
        POWER(PaperFamily.DECLARATIONS),
        ESPD_XML(PaperFamily.ESPD),
        ESPD_PRINT(PaperFamily.ESPD);

        private final @Nullable PaperFamily family;

        Layout(@Nullable PaperFamily family) {
            this.family = family;
        }

        /** Returns the kind of paper; a form that does not say which it is counts as a commitment. */
        PaperFamily family() {
            return Objects.requireNonNullElse(family, PaperFamily.ENGAGEMENT);
        }
    }

    /** Omits the content, because it may be logged. */
    @Override
    public String toString() {
        return "FinishedPaper[" + name + "]";
    }
}
