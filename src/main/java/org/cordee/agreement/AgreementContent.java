package org.cordee.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.AgreedWork;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;
import org.cordee.document.BidDossier.Tender;
import org.cordee.document.ShareTable;
import org.cordee.document.ShareTable.ShareTableRow;
import org.jspecify.annotations.Nullable;

/**
 * The data from which the agreement of one consortium is written. The text uses only these data and the lead's wording,
 * so that the same data give the same text to the letter.
 *
 * @param shares in the order of the lots, the lead first
 */
record AgreementContent(
        UUID consortiumId,
        String grouping,
        Tender tender,
        List<Lot> lots,
        Terms terms,
        List<Party> parties,
        List<Share> shares,
        List<AgreedWork> works) {

    public static final int TEXT_VERSION = 2;

    private static final ClauseTemplate CLAUSES = ClauseTemplate.read("convention-v" + TEXT_VERSION + "_fr.md");
    private static final String KEPT_SECRET = "réservé";

    /**
     * One organisation that signs.
     *
     * @param behindBarrier it is in another candidacy for the lot, so that its copy never shows the figures of the
     * others
     */
    public record Party(
            UUID organisationId,
            String name,
            @Nullable String siret,
            String city,
            boolean lead,
            boolean behindBarrier) {}

    public Party lead() {
        return parties.stream()
                .filter(Party::lead)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortiumId + " has no lead"));
    }

    /**
     * Returns the copy of each party. The text is the same; only the lead reads all figures, unless the members agreed
     * to open them.
     */
    public List<PartyCopy> copies(Wording wording) {
        return parties.stream()
                .map(party -> new PartyCopy(party.organisationId(), party.lead(), text(wording, party)))
                .toList();
    }

    public String text(Wording wording, Party reader) {
        return CLAUSES.fill(conditions(wording, reader))
                .with("grouping", grouping)
                .with("title", tender.title())
                .with("reference", tender.reference())
                .with("buyer", tender.buyer())
                .with("lead", lead().name())
                .with("withdrawalDays", wording.withdrawalDays())
                .with("transferDays", wording.transferDays())
                .with("confidentialityYears", wording.confidentialityYears())
                .with(
                        "feeRate",
                        terms.fee().rate() == null
                                ? ""
                                : ShareTable.formatted(terms.fee().rate()))
                .with(
                        "feeAmount",
                        terms.fee().amount() == null
                                ? ""
                                : ShareTable.formatted(terms.fee().amount()))
                .with("negotiationFloor", wording.negotiationFloor())
                .with("particular", wording.particular() == null ? "" : wording.particular())
                .withMarkdown(
                        "parties",
                        lines(parties.stream().map(AgreementContent::line).toList()))
                .withMarkdown(
                        "lots", lines(lots.stream().map(AgreementContent::line).toList()))
                .withMarkdown("works", lines(works(reader)))
                .withMarkdown("hours", lines(hours()))
                .withMarkdown("table", tables(reader))
                .text();
    }

    private Set<String> conditions(Wording wording, Party reader) {
        Set<String> holds = new TreeSet<>();
        ConsortiumForm form = terms.form();
        LeadFee fee = terms.fee();
        holds.add(form.name());
        holds.add(terms.payment() == PaymentScheme.SINGLE ? "SINGLE" : "SEPARATE");
        holds.add(fee.isNone() ? "NO_FEE" : fee.rate() != null ? "FEE_RATE" : "FEE_AMOUNT");
        holds.add(form == ConsortiumForm.JOINT_LEAD_SEVERAL && !fee.isNone() ? "PREMIUM" : "NO_PREMIUM");
        holds.add(terms.exclusive() ? "EXCLUSIVE" : "FREE");
        holds.add(terms.pricesOpen() ? "OPEN" : "CLOSED");
        holds.add(hours().isEmpty() ? "NO_HOURS" : "HOURS");
        holds.add(works(reader).isEmpty() ? "NO_WORKS" : "WORKS");
        holds.add(
                !wording.mayNegotiate()
                        ? "NO_NEGOTIATION"
                        : wording.mayNegotiateBelow() ? "FLOOR_BELOW" : "FLOOR_AGREED");
        holds.add(wording.amendments() ? "AMENDMENTS" : "NO_AMENDMENTS");
        holds.add(wording.particular() == null ? "NOTHING_PARTICULAR" : "PARTICULAR");
        return holds;
    }

    private static String line(Party party) {
        String number = party.siret() == null ? "" : ", SIRET " + ShareTable.spaced(party.siret());
        return "**" + ClauseTemplate.escape(party.name()) + "**" + number + ", " + ClauseTemplate.escape(party.city())
                + ", " + (party.lead() ? "mandataire" : "cotraitant");
    }

    private static String line(Lot lot) {
        return "Lot " + ClauseTemplate.escape(lot.number()) + " : " + ClauseTemplate.escape(lot.title());
    }

    /**
     * Lists the works whose figures the reader may see: as in the negotiation, people write prices into the name of a
     * work.
     */
    private List<String> works(Party reader) {
        return works.stream()
                .filter(work -> mayKnow(share(work.memberId()), reader))
                .map(work -> ClauseTemplate.escape(share(work.memberId()).name()) + " : "
                        + ClauseTemplate.escape(work.work()))
                .toList();
    }

    private Share share(UUID memberId) {
        return shares.stream()
                .filter(share -> share.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortiumId + " has no member " + memberId));
    }

    /** Lists the members that promise hours of insertion; no price follows from them. */
    private List<String> hours() {
        return shares.stream()
                .filter(share -> share.hours().value() > 0)
                .map(share -> ClauseTemplate.escape(share.name()) + lotSuffix(share.lotId()) + " : "
                        + ShareTable.cells(share).hours() + " heures")
                .toList();
    }

    private String lotSuffix(UUID lotId) {
        return lots.stream()
                .filter(lot -> lots.size() > 1 && lot.id().equals(lotId))
                .map(lot -> ", lot " + ClauseTemplate.escape(lot.number()))
                .findFirst()
                .orElse("");
    }

    private static String lines(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    /**
     * Returns the share table that every file of the consortium contains. It also hides percentages: beside one's own
     * amount a percentage tells a price.
     */
    private String tables(Party reader) {
        List<String> tables = new ArrayList<>();
        for (Lot lot : lots) {
            List<Share> all = shares.stream()
                    .filter(share -> share.lotId().equals(lot.id()))
                    .toList();
            String rows = all.stream().map(share -> row(share, reader)).collect(Collectors.joining("\n"));
            tables.add("### " + line(lot) + "\n\n" + row(ShareTable.HEADS) + "\n|---|---|---|---:|---:|---:|\n" + rows
                    + "\n" + row(total(all, reader)));
        }
        return String.join("\n\n", tables);
    }

    private String row(Share share, Party reader) {
        ShareTableRow cells = ShareTable.cells(share);
        boolean seen = mayKnow(share, reader);
        return row(List.of(
                ClauseTemplate.escape(cells.name()),
                cells.siret(),
                cells.role(),
                seen ? cells.percentage() : KEPT_SECRET,
                seen ? cells.amount() : KEPT_SECRET,
                cells.hours()));
    }

    private List<String> total(List<Share> all, Party reader) {
        ShareTableRow total = ShareTable.total(all);
        boolean seen = all.stream().allMatch(share -> mayKnow(share, reader));
        return List.of("Total", "", "", total.percentage(), seen ? total.amount() : KEPT_SECRET, total.hours());
    }

    private boolean mayKnow(Share share, Party reader) {
        return reader.lead()
                || (terms.pricesOpen() && !reader.behindBarrier())
                || share.organisationId().equals(reader.organisationId());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
