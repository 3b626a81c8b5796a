package org.cordee.tender.boamp;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.tender.Buyer;
import org.cordee.tender.NoticeChange;
import org.jspecify.annotations.Nullable;

/**
 * The data of a notice in the terms of its own form, before they are checked.
 *
 * @param offers the deadline as text, for offers or for applications, depending on the procedure
 * @param applications a deadline for applications that the form states beside the one for offers
 * @param procedure a code or a word, for example OUVERT or procedureAdaptee
 * @param changes the changes that a correction tells in words
 */
record BoampDraft(
        @Nullable String reference,
        @Nullable String title,
        Buyer buyer,
        @Nullable String platform,
        @Nullable String procedure,
        List<String> types,
        @Nullable String offers,
        @Nullable String applications,
        List<BoampLotDraft> lots,
        BoampClauses clauses,
        List<NoticeChange> changes) {

    /** Returns the first of the addresses that is one; an address without its scheme gets http. */
    static @Nullable String address(@Nullable String... written) {
        return Stream.of(written)
                .filter(text -> text != null)
                .map(text -> text.startsWith("www.") ? "http://" + text : text)
                .filter(org.cordee.shared.WebAddress::isLink)
                .findFirst()
                .orElse(null);
    }
}
