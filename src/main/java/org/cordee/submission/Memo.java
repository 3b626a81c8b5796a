package org.cordee.submission;

import java.util.List;
import org.cordee.bid.BidContents;
import org.cordee.bid.Grouping;
import org.cordee.bid.Markdown;
import org.springframework.web.util.HtmlUtils;

/** The technical memo: every member's section in one HTML page that needs nothing else to be read or printed. */
final class Memo {

    private static final String STYLE = """
            body{font:11pt/1.5 "Inter",Arial,sans-serif;color:#17282a;max-width:46rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.8em}h2{font-size:1.35em;margin-top:2.2em;border-bottom:1px solid #7d8783}
            .by{color:#485956}pre,code{font-family:monospace;white-space:pre-wrap}
            @page{size:A4;margin:2cm}@media print{h2{break-before:page}}
            """;

    private Memo() {}

    static Entry of(Grouping grouping, List<BidContents.Frozen> bid) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>Mémoire technique, ")
                .append(escaped(grouping.name()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Mémoire technique</h1>\n<p class=\"by\">Groupement ")
                .append(escaped(grouping.name()))
                .append("<br>")
                .append(escaped(grouping.tender().buyer()))
                .append("<br>")
                .append(escaped(grouping.tender().title()))
                .append("<br>")
                .append(escaped(grouping.tender().reference()))
                .append("</p>\n");
        bid.forEach(part -> html.append(section(grouping, part)));
        return Entry.text(
                "memoire-technique.html", html.append("</body>\n</html>\n").toString());
    }

    private static String section(Grouping grouping, BidContents.Frozen part) {
        Grouping.Lot lot = grouping.lot(part.lotId());
        return "<section>\n<h2>" + escaped(part.text().title()) + "</h2>\n<p class=\"by\">"
                + escaped(grouping.share(part.memberId()).organisationName()) + ", lot "
                + escaped((lot.number() + " " + lot.title()).strip()) + "</p>\n"
                + Markdown.html(part.text().markdown()) + "</section>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
