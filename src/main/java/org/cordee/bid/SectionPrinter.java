package org.cordee.bid;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.BidDossier;
import org.cordee.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a section with its pictures for the memo, never for a page. */
@Component
@Transactional(readOnly = true)
public class SectionPrinter {

    /** The prefix of the placeholder that is replaced by a picture. */
    private static final String PICTURE = "picture-";

    private static final Pattern SHOWN = Pattern.compile("src=\"" + PICTURE + "([0-9a-f-]{36})\"");

    private final PictureReading pictures;
    private final MessageSource texts;

    SectionPrinter(PictureReading pictures, MessageSource texts) {
        this.pictures = pictures;
        this.texts = texts;
    }

    public BidDossier.Section section(BiddingConsortium grouping, UUID sectionId, UUID memberId, SectionText text) {
        BiddingConsortium.Share share = grouping.share(memberId);
        String by = share.organisationName() + ", lot "
                + BidDossier.Lot.displayNumber(grouping.lot(share.lotId()).number());
        RenderedText rendered = Markdown.rendered(text.markdown(), picture -> PICTURE + picture);
        String html = plainNote(rendered) + withPictures(grouping.id(), rendered.html());
        return new BidDossier.Section(sectionId, text.title(), html, by);
    }

    /** Says in French, as the whole memo is, why a text is printed without its layout; empty when it has it. */
    private String plainNote(RenderedText rendered) {
        RuleViolation exceeded = rendered.exceeded();
        if (exceeded == null) {
            return "";
        }
        String limit = texts.getMessage(exceeded.key(), exceeded.arguments(), Locale.FRENCH);
        String note = texts.getMessage("bid.text.plain", new Object[] {limit}, Locale.FRENCH);
        return "<p><em>" + Markdown.escaped(note) + "</em></p>";
    }

    private String withPictures(UUID consortiumId, String html) {
        return SHOWN.matcher(html).replaceAll(shown -> {
            PictureReading.PictureFile picture = pictures.ofBid(consortiumId, UUID.fromString(shown.group(1)));
            String points = Base64.getEncoder().encodeToString(picture.bytes());
            return Matcher.quoteReplacement("src=\"data:" + picture.mediaType() + ";base64," + points + "\"");
        });
    }
}
