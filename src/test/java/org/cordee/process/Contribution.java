package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.bid.StoringLateText;
import org.cordee.bid.WritingSection;
import org.cordee.evidence.Piece;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.RuleViolation;

/**
 * The texts, picture and prices of one member.
 *
 * @param mark a word of its texts that no other member uses
 * @param texts a draft, and the text that replaces a part of it
 * @param wrong lines of its own that miss the agreed amount
 * @param right prices of the lines of the buyer's file that meet it, by their codes
 */
record Contribution(
        String mark, List<String> texts, byte[] picture, List<PriceLine> wrong, Map<String, BigDecimal> right) {

    /** Stores one version of the evidence per word. */
    void evidence(Scenes scenes, PartyActs acts, Firm writer, UUID file) {
        for (String text : texts.get(1).split("(?<=\\|)")) {
            scenes.bean(ProvidingEvidence.class)
                    .answerWithoutFile(writer.actor(), file, Piece.REFERENCES, Provision.notConcerned("Non : " + text));
        }
        acts.providePiece(writer, file, Piece.DC2);
    }

    /**
     * Stores the drafts of the section with a picture.
     *
     * @return the picture
     */
    UUID drafts(Scenes scenes, Firm writer, UUID section) {
        scenes.bean(WritingSection.class).saveDraft(writer.actor(), section, 0, "Titre", texts.get(0));
        scenes.bean(StoringLateText.class).store(writer.actor(), section, "Titre", texts.get(1) + " à part");
        return scenes.bean(AddingPicture.class).add(writer.actor(), section, picture);
    }

    /** Saves lines of its own before the buyer's file gives others. */
    void ownLines(Scenes scenes, Firm writer, UUID sheet) {
        FillingPrices filling = scenes.bean(FillingPrices.class);
        filling.save(writer.actor(), sheet, 0, wrong);
        try {
            filling.handIn(writer.actor(), sheet, 1);
            throw new AssertionError("accepted a price that is not the agreed amount");
        } catch (RuleViolation no) {
            assertThat(no.key()).startsWith("bid.price.too-");
        }
    }

    /** Prices the lines that the buyer's file gives, one of them together with another member. */
    void prices(Scenes scenes, Firm writer, UUID sheet) {
        int version = scenes.bean(BidReading.class).price(writer.actor(), sheet).version();
        scenes.bean(FillingPrices.class).savePrices(writer.actor(), sheet, version, right);
        PriceView view = scenes.bean(BidReading.class).price(writer.actor(), sheet);
        assertThat(view.difference()).isEqualByComparingTo(BigDecimal.ZERO);
    }
}
