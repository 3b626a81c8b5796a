package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.document.frame.FrameKind;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's price file of a lot as the lead sees it: who prices which post, and the totals. Only the lead receives
 * one.
 *
 * @param members those of the lot, in the order of the shares
 * @param file the file with its lines; null before the lead uploads one
 * @param agreed the amount that the members of the lot agreed on, without VAT
 * @param mayChange true while the lead may change who prices what
 */
public record PriceFrameView(
        UUID consortiumId,
        String consortiumName,
        UUID lotId,
        String lotNumber,
        String lotTitle,
        List<FrameMember> members,
        @Nullable FrameContent file,
        Amount agreed,
        boolean mayChange) {

    public PriceFrameView {
        members = List.copyOf(members);
    }

    /** Tells if the lines of each member come to the amount that the agreement gives it. */
    public boolean givenAsAgreed() {
        return members.stream().allMatch(one -> one.priced().equals(one.agreed()));
    }

    /**
     * A member of the lot.
     *
     * @param priceSheetId its price schedule, null before there is one
     * @param letter stands for the member in the table: A for the first
     * @param agreed its amount in the agreement, without VAT
     * @param priced the sum of its lines of this file, without VAT
     * @param state the progress of its price
     */
    public record FrameMember(
            UUID memberId,
            @Nullable UUID priceSheetId,
            String letter,
            String name,
            Amount agreed,
            Amount priced,
            PriceSheetState state) {}

    /**
     * The file and its lines.
     *
     * @param version the version of the file, which an act names
     * @param name the name of the file
     * @param vat the rate of VAT in percent of the lines that state none
     * @param kind the kind of the file
     * @param posts the posts in the order of the file
     * @param lines the number of lines that need a price
     * @param pricedLines the number of lines with a price
     * @param total the sum of the lines without VAT
     * @param taxes the VAT by its rate, the lowest first
     */
    public record FrameContent(
            int version,
            FrameState state,
            String name,
            FrameKind kind,
            BigDecimal vat,
            List<FramePostView> posts,
            int lines,
            int pricedLines,
            Amount total,
            List<VatLine> taxes) {

        /** Returns the total with VAT in euros. */
        public BigDecimal withTax() {
            return taxes.stream().map(VatLine::amount).reduce(total.euros(), BigDecimal::add);
        }

        /** Returns the sum of the lines of a sheet without VAT. */
        public Amount total(String sheet) {
            return Amount.sum(posts.stream()
                    .filter(post -> post.sheet().equals(sheet))
                    .map(FramePostView::total)
                    .toList());
        }

        /** Returns how many lines no member prices yet. */
        public long unassigned() {
            return posts.stream()
                    .flatMap(post -> post.lines().stream())
                    .filter(line -> line.members().isEmpty())
                    .count();
        }
    }

    /**
     * The VAT of the lines with one rate.
     *
     * @param rate the rate in percent
     * @param amount the VAT in euros
     */
    public record VatLine(BigDecimal rate, BigDecimal amount) {}

    /**
     * A post of the file.
     *
     * @param post the number of the post in the file, from 0
     * @param sheet the name of the sheet, empty in a CSV text
     * @param code the number that the buyer gives it, empty without one
     * @param title empty without one
     * @param members those of its first line
     * @param mixed true when its lines have different members
     * @param lines the lines in the order of the file
     * @param total the sum of its lines without VAT
     */
    public record FramePostView(
            int post,
            String sheet,
            String code,
            String title,
            List<UUID> members,
            boolean mixed,
            List<FrameLineView> lines,
            Amount total) {}

    /**
     * A line of the file.
     *
     * @param code the number of the line, unique in the file
     * @param label the description of the line
     * @param unit the unit of the quantity
     * @param quantity the quantity in its unit, one when the file gives none
     * @param hidden true when the buyer's file hides the line
     * @param members those who price it; several price it together
     * @param total the sum of the members' parts without VAT, zero while there is none
     */
    public record FrameLineView(
            String code,
            String label,
            String unit,
            BigDecimal quantity,
            boolean hidden,
            List<UUID> members,
            Amount total) {}

    @Override
    public String toString() {
        return "PriceFrameView[" + lotId + "]";
    }
}
