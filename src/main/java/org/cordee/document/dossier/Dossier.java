package org.cordee.document.dossier;

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
 * A grouping and its bid at one moment, read once: memo, share table, price schedule and manifest are written from this
 * and nothing else, so that no two of them can differ. In every lot the shares make 100 % and each amount is the sum of
 * its price lines.
 *
 * @param terms what the members agreed that the buyer has to know
 * @param frozenAt from when on nothing of it changed
 * @param shares in the order of the lots, the lead first
 * @param prices in the order of the shares
 */
public record Dossier(
        UUID consortium,
        String grouping,
        Tender tender,
        Terms terms,
        Instant frozenAt,
        List<Lot> lots,
        List<Share> shares,
        List<Section> sections,
        List<PriceLine> prices) {

    /** @throws IllegalStateException when shares or prices do not add up: nothing is written of such a bid */
    public Dossier {
        lots = List.copyOf(lots);
        shares = List.copyOf(shares);
        sections = List.copyOf(sections);
        prices = List.copyOf(prices);
        requireWholes(lots, shares);
        requirePrices(shares, prices);
    }

    /**
     * What the members agreed that the buyer has to know (DC1, rubrique D; ATTRI1, rubrique B). Their lead's fee and their
     * exclusivity are their own affair: they stand in the agreement alone.
     *
     * @param form {@code JOINT}, {@code JOINT_LEAD_SEVERAL} or {@code SEVERAL}
     * @param singleAccount whether the buyer pays one account for all (R2192-10)
     */
    public record Terms(String form, boolean singleAccount) {}

    /** What is bid for. */
    public record Tender(String title, String reference, String buyer) {}

    /**
     * A lot the grouping answers.
     *
     * @param number as people say it: 2, {@code unique}, or the name of a lot without a number
     */
    public record Lot(UUID id, String number, String title) {

        /** @param key the lot's identifier in the notice */
        public static String said(String key) {
            return LotNumber.in(key)
                    .map(number -> number.equals(LotNumber.ONLY) ? "unique" : number)
                    .orElse(key);
        }
    }

    /** What one member does in one lot. A member of two lots has two member ids and one organisation. */
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
     * @param by who wrote it, as the reader is told
     */
    public record Section(UUID id, String title, String html, String by) {

        /** Never the text. */
        @Override
        public String toString() {
            return "Section[" + id + "]";
        }
    }

    /** Who leads, in the first lot that has shares. */
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
                .orElseThrow(() -> new IllegalStateException(consortium + " does not answer lot " + lotId));
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

    /** What stands for a member in every table: A for the first organisation, B for the next. */
    public String mark(Share share) {
        List<UUID> organisations =
                shares.stream().map(Share::organisationId).distinct().toList();
        return Marks.of(organisations.indexOf(share.organisationId()));
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
                throw new IllegalStateException("shares of lot " + lot.id() + " do not make the whole");
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

    /** Ids only: no name, price or text in a log. */
    @Override
    public String toString() {
        return "Dossier[" + consortium + "]";
    }
}
