package org.cordee.submission;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.bid.BidContents;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BidContents.FrozenSection;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.Markdown;
import org.cordee.bid.PictureReading;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.PriceLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a frozen bid once, for everything that is written of it. */
@Component
class Dossiers {

    /** Where a picture stands in a section's page until its points take the place. */
    private static final String PICTURE = "picture-";

    private static final Pattern SHOWN = Pattern.compile("src=\"" + PICTURE + "([0-9a-f-]{36})\"");

    private final Groupings groupings;
    private final BidContents contents;
    private final PictureReading pictures;

    Dossiers(Groupings groupings, BidContents contents, PictureReading pictures) {
        this.groupings = groupings;
        this.contents = contents;
        this.pictures = pictures;
    }

    @Transactional(readOnly = true)
    Dossier of(UUID consortiumId, Instant frozenAt) {
        Grouping grouping = groupings.grouping(consortiumId);
        Map<UUID, FrozenPrice> byMember = contents.prices(consortiumId).stream()
                .collect(Collectors.toMap(FrozenPrice::memberId, Function.identity()));
        return new Dossier(
                consortiumId,
                grouping.name(),
                new Dossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                frozenAt,
                grouping.lots().stream()
                        .map(lot -> new Dossier.Lot(lot.id(), lot.number(), lot.title()))
                        .toList(),
                grouping.shares().stream().map(Dossiers::share).toList(),
                contents.sections(consortiumId).stream()
                        .map(part -> section(grouping, part))
                        .toList(),
                grouping.shares().stream()
                        .map(share -> byMember.get(share.memberId()))
                        .flatMap(price -> price == null ? Stream.of() : lines(price))
                        .toList());
    }

    private static Dossier.Share share(Grouping.Share share) {
        return new Dossier.Share(
                share.memberId(),
                share.lotId(),
                share.organisationId(),
                share.organisationName(),
                share.siret(),
                share.lead(),
                share.percentage(),
                share.amount(),
                share.hours());
    }

    private Dossier.Section section(Grouping grouping, FrozenSection part) {
        String by = grouping.share(part.memberId()).organisationName() + ", lot "
                + grouping.lot(part.lotId()).number();
        String html = Markdown.html(part.text().markdown(), picture -> PICTURE + picture);
        return new Dossier.Section(
                part.sectionId(), part.text().title(), withPictures(grouping.id(), html), by, part.maxPages());
    }

    private String withPictures(UUID consortiumId, String html) {
        return SHOWN.matcher(html).replaceAll(shown -> {
            PictureReading.Shown picture = pictures.ofBid(consortiumId, UUID.fromString(shown.group(1)));
            String points = Base64.getEncoder().encodeToString(picture.bytes());
            return Matcher.quoteReplacement("src=\"data:" + picture.mediaType() + ";base64," + points + "\"");
        });
    }

    private static Stream<PriceLine> lines(FrozenPrice price) {
        return price.lines().stream()
                .map(line -> new PriceLine(
                        price.lotId(),
                        price.memberId(),
                        line.code(),
                        line.label(),
                        line.unit(),
                        line.quantity(),
                        line.unitPrice()));
    }
}
