package org.cordee.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.LotNumber;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A consortium and its bid at one moment, read once. Memo, share table, price schedule and manifest are written from
 * this record alone, so that they cannot differ. In every lot the shares make 100 % and each amount is the sum of its
 * price lines.
 *
 * @param terms the terms of the agreement that the buyer must know
 * @param frozenAt when the bid was frozen; nothing changed afterwards
 * @param shares in the order of the lots, the lead first
 * @param prices in the order of the shares
 */
public record BidDossier(
        UUID consortium,
        String grouping,
        Tender tender,
        Terms terms,
        Instant frozenAt,
        List<Lot> lots,
        List<Share> shares,
        List<Section> sections,
        List<PriceLine> prices) {

    /** @throws IllegalStateException when shares or prices do not add up: no file is written for such a bid */
    public BidDossier {
        lots = List.copyOf(lots);
        shares = List.copyOf(shares);
        sections = List.copyOf(sections);
        prices = List.copyOf(prices);
        requireWholes(lots, shares);
        requirePrices(shares, prices);
    }

    /**
     * The terms of the members' agreement that the buyer must know (DC1, rubrique D; ATTRI1, rubrique B). The lead's
     * fee and the exclusivity are internal: they are in the agreement alone.
     *
     * @param form {@code JOINT}, {@code JOINT_LEAD_SEVERAL} or {@code SEVERAL}
     * @param singleAccount true when the buyer pays into one account for all members (R2192-10)
     */
    public record Terms(String form, boolean singleAccount) {}

    /** The consultation that the bid answers. */
    public record Tender(String title, String reference, String buyer) {}

    /**
     * A lot that the consortium bids for.
     *
     * @param number as people say it: 2, {@code unique}, or the name of a lot without a number
     */
    public record Lot(UUID id, String number, String title) {

        /** @param key the lot's identifier in the notice */
        public static String displayNumber(String key) {
            return LotNumber.in(key)
                    .map(number -> number.equals(LotNumber.ONLY) ? "unique" : number)
                    .orElse(key);
        }
    }

    /** The share of one member in one lot. A member of two lots has two member ids and one organisation. */
    public record Share(
            UUID memberId,
            UUID lotId,
            UUID organisationId,
            String name,
            @Nullable String siret,
            boolean lead,
            Percentage percentage,
            Amount amount,
            Hours hours) {}

    /**
     * A section of the memo.
     *
     * @param html safe, its headings from h3 down, its pictures as {@code data:} addresses
     * @param by the author's name as the reader may see it
     */
    public record Section(UUID id, String title, String html, String by) {

        /** Omits the text, because it may be logged. */
        @Override
        public String toString() {
            return "Section[" + id + "]";
        }
    }

    /** Returns the name of the lead in the first lot that has shares. */
    public String leadName() {
        return shares.stream()
                .filter(Share::lead)
                .map(Share::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortium + " has no lead"));
    }

    public Lot lot(UUID lotId) {
        return lots.stream()
                .filter(lot -> lot.id().equals(lotId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortium + " does not bid for lot " + lotId));
    }

    public List<Share> sharesOf(Lot lot) {
        return shares.stream().filter(share -> share.lotId().equals(lot.id())).toList();
    }

    public Share share(UUID memberId) {
        return shares.stream()
                .filter(share -> share.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortium + " has no member " + memberId));
    }

    /** Returns the letter that stands for a member in every table: A for the first organisation, B for the next. */
    public String letterOf(Share share) {
        List<UUID> organisations =
                shares.stream().map(Share::organisationId).distinct().toList();
        return LetterLabels.of(organisations.indexOf(share.organisationId()));
    }

    /** Returns the price lines of a lot by post, numbered through all lots in their order. */
    List<PricePost<PriceLine>> posts(Lot lot) {
        int before = 0;
        for (Lot one : lots) {
            List<PriceLine> own = prices.stream()
                    .filter(line -> line.lotId().equals(one.id()))
                    .toList();
            if (one.equals(lot)) {
                return PricePost.of(own, PriceLine::number, before + 1);
            }
            before += own.size();
        }
        return List.of();
    }

    public Amount total(Lot lot) {
        return sum(sharesOf(lot));
    }

    public Amount total() {
        return sum(shares);
    }

    public static Amount sum(List<Share> shares) {
        return Amount.sum(shares.stream().map(Share::amount).toList());
    }

    private static void requireWholes(List<Lot> lots, List<Share> shares) {
        Map<UUID, List<Percentage>> byLot = shares.stream()
                .collect(Collectors.groupingBy(
                        Share::lotId, Collectors.mapping(Share::percentage, Collectors.toList())));
        for (Lot lot : lots) {
            long sum = Percentage.sumInTenThousandths(byLot.getOrDefault(lot.id(), List.of()));
            if (sum != Percentage.HUNDRED.tenThousandths()) {
                throw new IllegalStateException("shares of lot " + lot.id() + " are not 100 %");
            }
        }
    }

    private static void requirePrices(List<Share> shares, List<PriceLine> prices) {
        Map<UUID, Amount> byMember =
                prices.stream().collect(Collectors.toMap(PriceLine::memberId, PriceLine::total, Amount::plus));
        Map<UUID, Share> byId = shares.stream().collect(Collectors.toMap(Share::memberId, Function.identity()));
        for (PriceLine line : prices) {
            Share share = byId.get(line.memberId());
            if (share == null || !share.lotId().equals(line.lotId())) {
                throw new IllegalStateException("a price line of member " + line.memberId() + " has no share");
            }
        }
        for (Share share : shares) {
            if (!share.amount().equals(byMember.getOrDefault(share.memberId(), Amount.ZERO))) {
                throw new IllegalStateException("prices of member " + share.memberId() + " are not its amount");
            }
        }
    }

    /** Returns ids only: no name, price or text may be logged. */
    @Override
    public String toString() {
        return "Dossier[" + consortium + "]";
    }
}
