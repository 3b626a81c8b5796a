package org.cordee.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.bid.BidContents;
import org.cordee.bid.Grouping;
import org.cordee.bid.Markdown;
import org.cordee.document.ArchivalPdf;
import org.springframework.web.util.HtmlUtils;

/** The technical memo: a cover, the table of contents and every member's section, as a file an archive accepts. */
final class Memo {

    private static final String STYLE = style();

    private Memo() {}

    static Entry of(Grouping grouping, List<BidContents.FrozenSection> bid) {
        return new Entry("memoire-technique.pdf", ArchivalPdf.of(page(grouping, bid)));
    }

    private static String page(Grouping grouping, List<BidContents.FrozenSection> bid) {
        String title = "Mémoire technique, groupement " + grouping.name();
        return "<html lang=\"fr\"><head><title>" + escaped(title) + "</title>"
                + "<meta name=\"subject\" content=\""
                + escaped(grouping.tender().title()) + "\"/>"
                + "<meta name=\"author\" content=\"" + escaped(grouping.leadName()) + "\"/>"
                + "<style>" + STYLE + "</style><bookmarks>" + each(bid, Memo::bookmark) + "</bookmarks></head><body>"
                + cover(grouping) + contents(bid) + each(bid, (part, number) -> section(grouping, part, number))
                + "</body></html>";
    }

    private static String cover(Grouping grouping) {
        return "<div class=\"cover\"><p class=\"buyer\">"
                + escaped(grouping.tender().buyer()) + "</p><h1>Mémoire technique</h1>"
                + "<p class=\"what\">" + escaped(grouping.tender().title()) + "</p><p>Référence "
                + escaped(grouping.tender().reference()) + "</p>" + lots(grouping) + "<p class=\"who\">Groupement "
                + escaped(grouping.name()) + "</p><ul>" + members(grouping) + "</ul></div>";
    }

    private static String lots(Grouping grouping) {
        return grouping.lots().stream()
                .map(lot -> "<p>Lot " + escaped(lot.number()) + " : " + escaped(lot.title()) + "</p>")
                .collect(Collectors.joining());
    }

    private static String members(Grouping grouping) {
        return grouping.shares().stream()
                .map(share -> escaped(share.organisationName()) + (share.lead() ? ", mandataire" : ""))
                .distinct()
                .map(name -> "<li>" + name + "</li>")
                .collect(Collectors.joining());
    }

    private static String contents(List<BidContents.FrozenSection> bid) {
        return "<div class=\"contents\"><h2>Sommaire</h2><ol>"
                + each(bid, (part, number) -> "<li><a href=\"#s" + number + "\">" + title(part) + "</a></li>")
                + "</ol></div>";
    }

    private static String bookmark(BidContents.FrozenSection part, int number) {
        return "<bookmark name=\"" + title(part) + "\" href=\"#s" + number + "\"/>";
    }

    private static String section(Grouping grouping, BidContents.FrozenSection part, int number) {
        Grouping.Lot lot = grouping.lot(part.lotId());
        return "<div class=\"section\"><h2 id=\"s" + number + "\">" + number + ". " + title(part)
                + "</h2><p class=\"by\">"
                + escaped(grouping.share(part.memberId()).organisationName()) + ", lot " + escaped(lot.number())
                + "</p>"
                + Markdown.html(part.text().markdown()) + "</div>";
    }

    private static String title(BidContents.FrozenSection part) {
        return escaped(part.text().title());
    }

    /** Every part with its number, from 1. */
    private static String each(List<BidContents.FrozenSection> bid, Part how) {
        return IntStream.range(0, bid.size())
                .mapToObj(index -> how.of(bid.get(index), index + 1))
                .collect(Collectors.joining());
    }

    private interface Part {
        String of(BidContents.FrozenSection part, int number);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Memo.class.getResourceAsStream("memo.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
