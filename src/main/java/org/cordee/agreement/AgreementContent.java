package org.cordee.agreement;

import java.util.List;
import java.util.Map;
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

    public static final int TEXT_VERSION = 3;

    private static final ClauseTemplate CLAUSES = ClauseTemplate.read("convention-v" + TEXT_VERSION + "_fr.md");
    private static final ClauseTemplate ANNEX = ClauseTemplate.read("annexe-v" + TEXT_VERSION + "_fr.md");
    private static final String HASH_TO_COME = "calculée à l’envoi";
    private static final List<String> ANNEX_HEADS =
            List.of("Lot", "SIRET", "Rôle", "Part", "Montant HT", "Heures d’insertion");

    /**
     * One organisation that signs.
     *
     * @param behindBarrier it is in another candidacy for the lot, so that it never reads the figures of the others
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

    /** Returns the number of the party's annex; the lead's is the first. */
    public int annexNumber(Party party) {
        return parties.indexOf(party) + 1;
    }

    /** Checks that the party may read the annexes of the others: the lead always, a member when prices are open. */
    public boolean mayReadAllAnnexes(Party party) {
        return party.lead() || (terms.pricesOpen() && !party.behindBarrier());
    }

    /**
     * Returns the common text, without any figure of one member. All parties sign it.
     *
     * @param annexes the hash of each party's annex, by organisation; empty for a draft
     */
    public String text(Wording wording, Map<UUID, String> annexes) {
        return CLAUSES.fill(conditions(wording))
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
                .withMarkdown("hours", lines(hours()))
                .withMarkdown(
                        "annexes",
                        lines(parties.stream()
                                .map(party -> annexLine(party, annexes.get(party.organisationId())))
                                .toList()))
                .text();
    }

    private String annexLine(Party party, @Nullable String sha256) {
        return "Annexe " + annexNumber(party) + ", " + ClauseTemplate.escape(party.name()) + ", empreinte "
                + (sha256 == null ? HASH_TO_COME : "`" + sha256 + "`");
    }

    private Set<String> conditions(Wording wording) {
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
        holds.add(
                !wording.mayNegotiate()
                        ? "NO_NEGOTIATION"
                        : wording.mayNegotiateBelow() ? "FLOOR_BELOW" : "FLOOR_AGREED");
        holds.add(wording.amendments() ? "AMENDMENTS" : "NO_AMENDMENTS");
        holds.add(wording.particular() == null ? "NOTHING_PARTICULAR" : "PARTICULAR");
        return holds;
    }

    /**
     * Returns the annex of one party: its share of each lot and its works, into whose names people write prices.
     *
     * @param secret a random value, without which the annex could be guessed from its hash
     */
    public String annex(Party party, String secret) {
        List<Share> own = shares.stream()
                .filter(share -> share.organisationId().equals(party.organisationId()))
                .toList();
        List<String> works = works(own);
        return ANNEX.fill(works.isEmpty() ? Set.of() : Set.of("WORKS"))
                .with("party", party.name())
                .with("number", number(party))
                .with("grouping", grouping)
                .with("title", tender.title())
                .with("reference", tender.reference())
                .withMarkdown("works", lines(works))
                .withMarkdown("table", table(own))
                .withMarkdown("secret", "`" + secret + "`")
                .text();
    }

    private static String number(Party party) {
        return party.siret() == null ? "" : ", SIRET " + ShareTable.spaced(party.siret());
    }

    private static String line(Party party) {
        return "**" + ClauseTemplate.escape(party.name()) + "**" + number(party) + ", "
                + ClauseTemplate.escape(party.city()) + ", " + (party.lead() ? "mandataire" : "cotraitant");
    }

    private static String line(Lot lot) {
        return "Lot " + ClauseTemplate.escape(lot.number()) + " : " + ClauseTemplate.escape(lot.title());
    }

    private List<String> works(List<Share> own) {
        return own.stream()
                .flatMap(share -> works.stream()
                        .filter(work -> work.memberId().equals(share.memberId()))
                        .map(work -> "Lot " + ClauseTemplate.escape(lotNumber(share.lotId())) + " : "
                                + ClauseTemplate.escape(work.work())))
                .toList();
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
        return lots.size() > 1 ? ", lot " + ClauseTemplate.escape(lotNumber(lotId)) : "";
    }

    private String lotNumber(UUID lotId) {
        return lots.stream()
                .filter(lot -> lot.id().equals(lotId))
                .map(Lot::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortiumId + " does not bid for lot " + lotId));
    }

    private static String lines(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    /** Returns one row for each lot, with the same cells as the share table of every file of the consortium. */
    private String table(List<Share> own) {
        return row(ANNEX_HEADS) + "\n|---|---|---|---:|---:|---:|\n"
                + own.stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Share share) {
        ShareTableRow cells = ShareTable.cells(share);
        return row(List.of(
                ClauseTemplate.escape(lotNumber(share.lotId())),
                cells.siret(),
                cells.role(),
                cells.percentage(),
                cells.amount(),
                cells.hours()));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
